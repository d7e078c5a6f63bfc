package main

import (
	"github.com/scicoop/scicoop/agreement"
	"github.com/scicoop/scicoop/cooperation"
	"github.com/scicoop/scicoop/cooperation/country"
	"github.com/scicoop/scicoop/cooperation/quantity"
	"github.com/scicoop/scicoop/cooperation/source"
	"github.com/scicoop/scicoop/cooperation/technology"
	"github.com/scicoop/scicoop/cooperation/text"
	"github.com/scicoop/scicoop/cooperation/vietnam"
	"github.com/scicoop/scicoop/partner"
)

func tx(en, vi string) text.Text { return text.Of(en, vi) }

// Groups of the list of strategic technologies of 2025, which held when the
// articles appeared.
const (
	groupAI            = "1"
	groupQuantum       = "2"
	groupMobile        = "4"
	groupRobotics      = "5"
	groupSemiconductor = "6"
	groupEnergy        = "8"
	groupCybersecurity = "10"
	groupAerospace     = "11"
)

// tech gives the codes of groups of the list of 2025.
func tech(groups ...string) []technology.Code {
	list := make([]technology.Code, len(groups))
	for i, g := range groups {
		list[i] = technology.Code{List: vietnam.TechnologyList2025, Code: g}
	}
	return list
}

// shares names technologies without saying how large the part of each is,
// which no source does.
func shares(codes ...technology.Code) []agreement.TechnologyShare {
	list := make([]agreement.TechnologyShare, len(codes))
	for i, c := range codes {
		list[i].Technology = c
	}
	return list
}

// shown are the names of an organisation: the English one to show, its
// Vietnamese name and its acronym where they are known.
func shown(en, vi, acronym string) []partner.Name {
	list := []partner.Name{{Value: en, Lang: "en", Kind: partner.NameDisplay}}
	if vi != "" {
		list = append(list, partner.Name{Value: vi, Lang: "vi", Kind: partner.NameLabel})
	}
	if acronym != "" {
		list = append(list, partner.Name{Value: acronym, Kind: partner.NameAcronym})
	}
	return list
}

// body is an organisation seated in a country; no country is none known.
func body(o org, kind partner.Kind, at country.Code, names []partner.Name, sources ...source.Source) partner.Partner {
	p := partner.Partner{ID: o.id(), Names: names, Kinds: []partner.Kind{kind}, Sources: sources}
	if at != "" {
		p.Locations = []partner.Location{{Country: at}}
	}
	return p
}

// under says that p is a part of another organisation.
func under(p partner.Partner, parent org) partner.Partner {
	p.Relations = append(p.Relations, partner.Relation{Kind: partner.RelationParent, Partner: parent.id()})
	return p
}

// tied says that p has to do with others without standing under them.
func tied(p partner.Partner, others ...org) partner.Partner {
	for _, o := range others {
		p.Relations = append(p.Relations, partner.Relation{Kind: partner.RelationRelated, Partner: o.id()})
	}
	return p
}

// place says in which town the main seat of p is.
func place(p partner.Partner, town string) partner.Partner {
	p.Locations[0].Place = town
	return p
}

// mirror writes every relation into the record of the other side too.
func mirror(list []partner.Partner) {
	for i := range list {
		for _, r := range list[i].Relations {
			back := partner.Relation{Kind: r.Kind.Inverse(), Partner: list[i].ID, Period: r.Period}
			for j := range list {
				if list[j].ID == r.Partner && !related(&list[j], back) {
					list[j].Relations = append(list[j].Relations, back)
				}
			}
		}
	}
}

func related(p *partner.Partner, r partner.Relation) bool {
	for _, x := range p.Relations {
		if x.Kind == r.Kind && x.Partner == r.Partner {
			return true
		}
	}
	return false
}

// party is a party to an agreement with its roles.
func party(o org, c country.Code, level agreement.Level, roles ...agreement.Role) agreement.Party {
	return agreement.Party{Partner: o.id(), Country: c, Level: level, Roles: roles}
}

// of is a participant that stands in the register.
func of(o org, role cooperation.ParticipantRole) cooperation.Participant {
	return cooperation.Participant{Partner: o.id(), Role: role}
}

// through is a participant by the post through which it took part.
func through(o org, role cooperation.ParticipantRole, en, vi string) cooperation.Participant {
	return cooperation.Participant{Partner: o.id(), Role: role, Office: tx(en, vi)}
}

// some are participants of whom only the class is known.
func some(class cooperation.StakeholderClass, en, vi string) cooperation.Participant {
	return cooperation.Participant{Name: tx(en, vi), Class: class, Role: "participant"}
}

// count is a figure with what it counts.
func count(en, vi string, q quantity.Quantity, sources ...source.Source) cooperation.Statistic {
	return cooperation.Statistic{Subject: tx(en, vi), Value: q, Sources: sources}
}

// said is a statement in our own words.
func said(row string, kind cooperation.StatementKind, by org, en, vi string, items ...text.Text) cooperation.Statement {
	return cooperation.Statement{Kind: kind, Name: tx(en, vi), By: by.id(), Items: items, Sources: srcs(row)}
}

// open says that the list of the statement ended with "etc.".
func open(s cooperation.Statement) cooperation.Statement {
	s.ItemsOpen = true
	return s
}

// about names the technologies of the statement.
func about(s cooperation.Statement, groups ...string) cooperation.Statement {
	s.Technologies = tech(groups...)
	return s
}

// also adds further rows that the statement rests on.
func also(s cooperation.Statement, rows ...string) cooperation.Statement {
	s.Sources = append(s.Sources, srcs(rows...)...)
	return s
}
