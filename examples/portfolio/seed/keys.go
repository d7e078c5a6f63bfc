package main

import (
	"github.com/scicoop/scicoop/cooperation/id"
)

// scheme is the scheme of the keys of this folder. It is not a register: the
// id of a record is the version 5 UUID that id.From makes of kind, scheme and
// key, so that a reference by key and the record itself always agree.
const scheme id.Scheme = "scicoop-seed"

type portfolioID = id.Portfolio

// idOf derives the id of a record from its key.
func idOf[T id.Typed[T]](key string) T {
	v, err := id.From[T](id.External{Scheme: scheme, Value: key})
	if err != nil {
		panic(err)
	}
	return v
}

// An org is the key of an organisation.
type org string

func (o org) id() id.Partner { return idOf[id.Partner](string(o)) }

func ids(os ...org) []id.Partner {
	list := make([]id.Partner, len(os))
	for i, o := range os {
		list[i] = o.id()
	}
	return list
}

// Organisations of Viet Nam.
const (
	stateVN   org = "vn-state"
	govVN     org = "vn-government"
	politburo org = "vn-politburo"
	most      org = "vn-most"
	dic       org = "vn-most-dic"
	mofa      org = "vn-mofa"
	ded       org = "vn-mofa-ded"
	scov      org = "vn-mofa-scov"
	vast      org = "vn-vast"
	vastIC    org = "vn-vast-ic"
	moit      org = "vn-moit"
	moitST    org = "vn-moit-dst"
	moet      org = "vn-moet"
	waterVN   org = "vn-water-resources"
	embDE     org = "vn-embassy-de"
	vostDE    org = "vn-vost-de"
	veco      org = "vn-veco-taipei"
	ptit      org = "vn-ptit"
	hust      org = "vn-hust"
	usth      org = "vn-usth"
	vgu       org = "vn-vgu"
	vju       org = "vn-vju"
	nic       org = "vn-nic"
	vinfuture org = "vn-vinfuture"
	imi       org = "vn-imi"
	vkist     org = "vn-vkist"
	avstc     org = "vn-avstc"
)

// Organisations abroad.
const (
	govAU     org = "au-government"
	dfat      org = "au-dfat"
	uts       org = "au-uts"
	nokia     org = "nokia"
	siemens   org = "de-siemens"
	dortmund  org = "de-tu-dortmund"
	vgiOrg    org = "de-vginetwork"
	avij      org = "jp-avij"
	govFR     org = "fr-government"
	govHU     org = "hu-government"
	govAM     org = "am-government"
	ministryA org = "am-mescs"
	govKR     org = "kr-government"
	govCN     org = "cn-government"
	waterCN   org = "cn-water-resources"
	teco      org = "tw-teco-hanoi"
	stateSU   org = "suhh-state"
	govSE     org = "se-government"
	sida      org = "se-sida"
)

// International organisations and forums.
const (
	un     org = "un"
	itu    org = "itu"
	wipo   org = "wipo"
	wto    org = "wto"
	oecd   org = "oecd"
	wef    org = "wef"
	iso    org = "iso"
	iec    org = "iec"
	iaea   org = "iaea"
	unesco org = "unesco"
	codex  org = "codex"
	accsq  org = "accsq"
)

// Keys of records other than organisations that others refer to. Agreements of
// the fact file have the id of their fact as key.
const (
	mostMofa    = "S2-01"
	centreText  = "S4-14"
	vgi         = "vginetwork"
	avijNet     = "avij"
	vin         = "vietnam-innovation-network"
	leDucAnh    = "le-duc-anh"
	nguyenDiep  = "nguyen-diep"
	nguyenThinh = "nguyen-xuan-thinh"
)
