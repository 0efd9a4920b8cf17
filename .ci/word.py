"""Makes ecosystems that are hard to write as Word documents, and checks the documents."""

import re
import subprocess
import zipfile

NASTY = [
    "", "   ", "=HYPERLINK(\"https://example.org\",\"x\")", "+1+1", "@SUM(1)", "a\nb\r\nc", "\t=1+1",
    "<script>alert(1)</script><!-- & -->", "]]></w:t></w:r><w:r><w:t>", "&amp;&#0;&lt;", "\"quoted\" 'and' more",
    "\u0001\u001b[31m\u0007\u009b", "\u202ereversed", "יצרן התרמוסטט", "شركة أمن المعلومات", "智能恒温器制造商", "e\u0301🏳️‍🌈", "\\", "%n{0}",
    "n" * 800, "Long name of a provider " * 33,
]


def text(value):
    """A text of RON."""
    plain = lambda c: c.isprintable() and c not in '"\\'
    return '"' + "".join(c if plain(c) else "\\u{%x}" % ord(c) for c in value) + '"'


def ecosystem(title, stakeholders, duties, parts):
    """A file of Onus: names of stakeholders and duties, and who has which letters in which duty."""
    who = ", ".join(f'"who-{n}": (name: {text(name)}, kind: Manufacturer)' for n, name in enumerate(stakeholders))
    what = ", ".join(
        f'"duty-{n}": (name: {text(name)}, citation: {text(name[:300] or "Art. 1")}, note: {text(name)})'
        for n, name in enumerate(duties)
    )
    part = ", ".join(
        f'"part-{n}": (obligation: "duty-{duty}", stakeholder: "who-{one}", letters: "{letters}", ground: Law)'
        for n, (duty, one, letters) in enumerate(parts)
    )
    return (
        "#![enable(implicit_some)]\n(format: 1, ecosystem: (profile: "
        f"(title: {text(title)}, as_of: \"2026-07-31\"), stakeholders: {{{who}}}, obligations: {{{what}}}, "
        f"assignments: {{{part}}}))\n"
    )


def hard(folder):
    """Ecosystems that are hard to write as a document: nasty names, nothing at all, very much."""
    each = [(n, n, "RA") for n in range(len(NASTY))]
    large = [(duty, (duty * 7 + step) % 60, "RACI"[step]) for duty in range(2000) for step in range(4)]
    files = {
        "nasty": ecosystem("שמירה על תרמוסטטים: מי אחראי", NASTY, NASTY, each),
        "empty": ecosystem("", [], [], []),
        "large": ecosystem(
            "2,000 duties, 60 stakeholders",
            [f"Stakeholder number {n} of a large map" for n in range(60)],
            [f"Keep the promise number {n} for as long as the device is used" for n in range(2000)],
            large,
        ),
    }
    for name, content in files.items():
        path = folder / f"{name}.onus"
        path.write_text(content, encoding="utf-8")
        yield path


W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
# In which order Word wants what is inside these elements.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore numPr pBdr shd tabs bidi spacing ind contextualSpacing jc "
    "outlineLvl rPr sectPr",
    "rPr": "rStyle rFonts b bCs i iCs strike color sz szCs u shd vertAlign rtl lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW gridSpan vMerge tcBorders shd noWrap tcMar textDirection vAlign",
    "trPr": "cantSplit trHeight tblHeader",
    "tbl": "bookmarkStart tblPr tblGrid tr",
    "tc": "tcPr p",
    "tr": "trPr tc",
    "sectPr": "headerReference footerReference footnotePr type pgSz pgMar cols titlePg bidi",
    "settings": "zoom defaultTabStop updateFields footnotePr compat",
    "style": "name basedOn next link uiPriority semiHidden qFormat pPr rPr tblPr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
}


def check_order(root):
    """Children of elements stand in the order that Word asks for, and none is unknown."""
    for element in root.iter():
        name = element.tag.removeprefix(W)
        if name not in ORDER or not element.tag.startswith(W):
            continue
        order = ORDER[name].split()
        places = [order.index(child.tag.removeprefix(W)) for child in element]
        assert places == sorted(places), (name, [child.tag for child in element])


def check(path, known):
    """One document is sound, holds what Onus counts, and is read by python-docx and LibreOffice."""
    import docx
    from lxml import etree

    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        names = archive.namelist()
        assert len(names) == len(set(names)) and names[0] == "[Content_Types].xml", names
        for name in names:
            if name.endswith((".xml", ".rels", ".svg")):
                check_order(etree.fromstring(archive.read(name)))
    document = docx.Document(path)
    heads = [one for one in document.paragraphs if one.style.name.lower().startswith("heading")]
    assert heads and all(one.text for one in heads), "headings"
    check_tables(document)
    assert document.core_properties.created.isoformat()[:10] == known["as_of"], path
    said = document.sections[-1].header.paragraphs[0].text.split()[-1]
    assert said == known["as_of"], said
    counts = {row["id"]: str(row["value"]) for row in known["tables"]["summary"]["rows"]}
    told = summary(document)
    for label, code in COUNTS:
        assert told[label] == counts[code], (path, label, told[label], counts[code])
    set_in_pages(path)


COUNTS = [("Obligations", "obligations"), ("Gaps", "gaps"), ("Weaknesses", "weaknesses"), ("Notes", "notes")]


def check_tables(document):
    """Every row is as wide as its table, heads are repeated, and every table has a title."""
    for table in document.tables:
        width = len(table.columns)
        for row in table._tbl.tr_lst:
            spans = [int(cell.tcPr.gridSpan.val) if cell.tcPr.gridSpan is not None else 1 for cell in row.tc_lst]
            assert sum(spans) == width, (spans, width)
        if table.style.name != "Onus Facts":
            first = table._tbl.tr_lst[0]
            assert first.trPr is not None and first.trPr.find(W + "tblHeader") is not None, "heads are repeated"
        assert table._tbl.tblPr.find(W + "tblCaption").get(W + "val"), "a title for screen readers"


def summary(document):
    """The counts as the document tells them."""
    for table in document.tables:
        if table._tbl.tblPr.find(W + "tblCaption").get(W + "val") == "Summary":
            return {row.cells[0].text: row.cells[1].text for row in table.rows}
    raise AssertionError("no summary")


def set_in_pages(path):
    """LibreOffice sets the document in pages, from the first to the last."""
    if path.stem == "large":
        return  # Minutes of typesetting that find nothing the others do not.
    profile = f"-env:UserInstallation=file://{path.parent}/office"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", path.parent, path]
    subprocess.run(command, capture_output=True, check=True, timeout=300)
    pdf = path.with_suffix(".pdf")
    info = subprocess.run(["pdfinfo", pdf], capture_output=True, check=True, text=True).stdout
    pages = int(re.search(r"Pages: *(\d+)", info)[1])
    text = lambda *which: subprocess.run(["pdftotext", *which, pdf, "-"], capture_output=True, check=True, text=True).stdout
    assert pages >= 3 and "legal advice" in text("-l", "1"), pages
    assert f"Page {pages} of {pages}" in text("-f", str(pages)), pages
