package experts

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"

	"github.com/blevesearch/bleve/v2"
	"github.com/blevesearch/bleve/v2/analysis/analyzer/keyword"
	"github.com/blevesearch/bleve/v2/search/query"
	"github.com/jackc/pgx/v5"

	"github.com/scicoop/scicoop/talent"

	_ "modernc.org/sqlite" // the driver "sqlite"
)

// weight is the weight of a want; 0 counts as 1.
func weight(w *talent.Want) int { return max(1, w.Weight) }

// lite is SQLite: one row for each expert and skill, clustered by skill.
type lite struct {
	db   *sql.DB
	stmt *sql.Stmt
}

func newLite(file string, rows []row) (*lite, error) {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	for _, s := range []string{
		"PRAGMA journal_mode = OFF", "PRAGMA synchronous = OFF", "PRAGMA cache_size = -262144",
		"CREATE TABLE skill (code TEXT NOT NULL, expert INTEGER NOT NULL, PRIMARY KEY (code, expert)) WITHOUT ROWID",
	} {
		if _, err := db.Exec(s); err != nil {
			return nil, err
		}
	}
	tx, err := db.Begin()
	if err != nil {
		return nil, err
	}
	insert, err := tx.Prepare("INSERT INTO skill VALUES (?, ?)")
	if err != nil {
		return nil, err
	}
	for _, r := range rows {
		for _, s := range r.skills {
			if _, err := insert.Exec(s, r.number); err != nil {
				return nil, err
			}
		}
	}
	if err := tx.Commit(); err != nil {
		return nil, err
	}
	if _, err := db.Exec("ANALYZE"); err != nil {
		return nil, err
	}
	stmt, err := db.Prepare(`SELECT expert, SUM(CASE code WHEN ?1 THEN ?4 WHEN ?2 THEN ?5 ELSE ?6 END) AS points
		FROM skill WHERE code IN (?1, ?2, ?3) GROUP BY expert ORDER BY points DESC, expert LIMIT 20`)
	return &lite{db, stmt}, err
}

func (l *lite) find(n *talent.Need) (list []answer, err error) {
	w := n.Wants
	rows, err := l.stmt.Query(w[0].Technology.Code, w[1].Technology.Code, w[2].Technology.Code, weight(&w[0]), weight(&w[1]), weight(&w[2]))
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a answer
		if err := rows.Scan(&a.number, &a.points); err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, rows.Err()
}

// blev is bleve: one document for each expert, skills as keywords. Its scores
// are its own (term frequencies), so its best are others; only its time is compared.
type blev struct{ index bleve.Index }

func newBleve(folder string, rows []row) (*blev, error) {
	m := bleve.NewIndexMapping()
	m.DefaultAnalyzer = keyword.Name
	m.StoreDynamic, m.DocValuesDynamic = false, false
	index, err := bleve.New(folder, m)
	if err != nil {
		return nil, err
	}
	batch := index.NewBatch()
	for i, r := range rows {
		if err := batch.Index(strconv.Itoa(r.number), map[string]any{"skill": r.skills}); err != nil {
			return nil, err
		}
		if i%5000 == 4999 || i == len(rows)-1 {
			if err := index.Batch(batch); err != nil {
				return nil, err
			}
			batch = index.NewBatch()
		}
	}
	return &blev{index}, nil
}

func (b *blev) find(n *talent.Need) (found int, err error) {
	var any []query.Query
	for i := range n.Wants {
		q := bleve.NewTermQuery(n.Wants[i].Technology.Code)
		q.SetField("skill")
		q.SetBoost(float64(weight(&n.Wants[i])))
		any = append(any, q)
	}
	r, err := b.index.Search(bleve.NewSearchRequestOptions(bleve.NewDisjunctionQuery(any...), best, 0, false))
	if err != nil {
		return 0, err
	}
	return len(r.Hits), nil
}

// postgres is PostgreSQL: one row for each expert, the skills as an array under
// a GIN index.
type postgres struct{ conn *pgx.Conn }

func newPostgres(ctx context.Context, dsn string, rows []row) (*postgres, error) {
	conn, err := pgx.Connect(ctx, dsn)
	if err != nil {
		return nil, err
	}
	if _, err := conn.Exec(ctx, "CREATE TEMPORARY TABLE expert (number INTEGER PRIMARY KEY, skills TEXT[] NOT NULL)"); err != nil {
		return nil, err
	}
	source := pgx.CopyFromSlice(len(rows), func(i int) ([]any, error) { return []any{rows[i].number, rows[i].skills}, nil })
	if _, err := conn.CopyFrom(ctx, pgx.Identifier{"expert"}, []string{"number", "skills"}, source); err != nil {
		return nil, err
	}
	for _, s := range []string{"CREATE INDEX ON expert USING GIN (skills)", "ANALYZE expert"} {
		if _, err := conn.Exec(ctx, s); err != nil {
			return nil, err
		}
	}
	return &postgres{conn}, nil
}

func (p *postgres) find(ctx context.Context, n *talent.Need) (list []answer, err error) {
	var codes []string
	var points []string
	args := []any{}
	for i := range n.Wants {
		w := &n.Wants[i]
		codes = append(codes, w.Technology.Code)
		args = append(args, w.Technology.Code)
		points = append(points, fmt.Sprintf("CASE WHEN $%d = ANY(skills) THEN %d ELSE 0 END", len(args)+1, weight(w)))
	}
	rows, err := p.conn.Query(ctx, "SELECT number, "+strings.Join(points, " + ")+" AS points FROM expert WHERE skills && $1 ORDER BY points DESC, number LIMIT 20",
		append([]any{codes}, args...)...)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var a answer
		if err := rows.Scan(&a.number, &a.points); err != nil {
			return nil, err
		}
		list = append(list, a)
	}
	return list, rows.Err()
}
