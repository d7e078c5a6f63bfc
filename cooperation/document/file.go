package document

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
)

// WriteFile replaces the file at path, or makes it, with what write writes. It
// writes beside the file, brings the content to the disk, and renames, so that
// readers see the old content or the new one, never a part. If write or
// anything after it fails, the file stays as it was and nothing is left over.
//
// An existing file keeps its permissions, and a symbolic link keeps pointing
// where it does. Anything but a regular file is refused.
//
//	err := document.WriteFile("partners.json", func(w io.Writer) error {
//		return document.Encode(w, partners)
//	})
func WriteFile(path string, write func(io.Writer) error) (err error) {
	target := path
	perm := fs.FileMode(0o666)
	info, err := os.Lstat(path)
	if err == nil && info.Mode()&fs.ModeSymlink != 0 {
		if target, err = filepath.EvalSymlinks(path); err == nil {
			info, err = os.Lstat(target)
		}
		if err != nil {
			return fmt.Errorf("document: the link %s leads nowhere: %w", path, err)
		}
	}
	exists := err == nil
	switch {
	case exists && !info.Mode().IsRegular():
		return fmt.Errorf("document: %s is not a regular file: write to it directly", path)
	case exists:
		perm = info.Mode().Perm()
	case !errors.Is(err, fs.ErrNotExist):
		return err
	}

	f, err := beside(target, perm)
	if err != nil {
		return err
	}
	kept := false
	defer func() { // also when write panics
		if !kept {
			f.Close()
			err = errors.Join(err, os.Remove(f.Name()))
		}
	}()
	if exists {
		if err := f.Chmod(perm); err != nil {
			return err
		}
	}
	w := bufio.NewWriterSize(f, 64<<10)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := f.Sync(); err != nil {
		return err
	}
	if err := f.Close(); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), target); err != nil {
		return err
	}
	kept = true
	return nil
}

// beside makes a new file in the folder of the target.
func beside(target string, perm fs.FileMode) (*os.File, error) {
	dir, base := filepath.Split(target)
	var f *os.File
	var err error
	for range 100 {
		name := "." + base + "." + strconv.FormatUint(rand.Uint64(), 36) + ".tmp"
		f, err = os.OpenFile(dir+name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, perm)
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	return f, err
}
