//! How a document looks: named styles that whoever gets it can change in one place.
//!
//! Word knows the built-in ones by their names, so headings, contents, footnotes and links
//! behave as in a document written by hand.

use crate::report::{Mark, Tone};

/// Names of styles, as the document uses them.
pub(super) mod name {
    pub(in crate::export::docx) const BODY: &str = "BodyText";
    pub(in crate::export::docx) const ITEM: &str = "ListBullet";
    pub(in crate::export::docx) const REMARK: &str = "Remark";
    pub(in crate::export::docx) const WARNING: &str = "Warning";
    pub(in crate::export::docx) const TITLE: &str = "Title";
    pub(in crate::export::docx) const LONG_TITLE: &str = "TitleLong";
    pub(in crate::export::docx) const SUBTITLE: &str = "Subtitle";
    pub(in crate::export::docx) const CAPTION: &str = "Caption";
    pub(in crate::export::docx) const CONTENTS: &str = "TOCHeading";
    pub(in crate::export::docx) const CELL: &str = "TableText";
    pub(in crate::export::docx) const MORE: &str = "TableMore";
    pub(in crate::export::docx) const HEAD: &str = "TableHead";
    pub(in crate::export::docx) const LEAD: &str = "TableLead";
    pub(in crate::export::docx) const LETTERS: &str = "TableLetters";
    pub(in crate::export::docx) const SECTION: &str = "TableSection";
    pub(in crate::export::docx) const END: &str = "SectionEnd";
    pub(in crate::export::docx) const FIGURE: &str = "Figure";
    pub(in crate::export::docx) const NOTE: &str = "FootnoteText";
    pub(in crate::export::docx) const NOTE_SIGN: &str = "FootnoteReference";
    pub(in crate::export::docx) const WEB: &str = "Hyperlink";
    pub(in crate::export::docx) const RECORD: &str = "RecordLink";
    pub(in crate::export::docx) const FIELD: &str = "FieldName";
}

/// The style of a heading: 1 for a part, 2 and 3 below it.
pub(super) fn heading(level: u8) -> &'static str {
    ["Heading1", "Heading2", "Heading3"][usize::from(level.clamp(1, 3)) - 1]
}

/// The style of an entry of the contents.
pub(super) fn contents(level: u8) -> &'static str {
    if level < 2 { "TOC1" } else { "TOC2" }
}

/// The style of a piece of text with a meaning.
pub(super) fn mark(mark: Mark) -> Option<&'static str> {
    match mark {
        Mark::Strong => Some("Strong"),
        Mark::Quiet => Some("Quiet"),
        Mark::Plain | Mark::Inserted | Mark::Deleted => None,
    }
}

/// The style of a word that is to be taken in some way, and the shade behind it.
pub(super) fn tone(tone: Tone) -> Option<(&'static str, &'static str)> {
    match tone {
        Tone::Plain => None,
        Tone::Good => Some(("ToneGood", "E2F1E4")),
        Tone::Weak => Some(("ToneWeak", "FFF0C7")),
        Tone::Bad => Some(("ToneBad", "FADCD9")),
        Tone::Contested => Some(("ToneContested", "E9DFF5")),
        Tone::Quiet => Some(("ToneQuiet", "ECEFF2")),
    }
}

/// The shade behind the heads of a table.
pub(super) const HEAD_SHADE: &str = "E1E8F0";
/// The shade behind a row that is a heading for those below it.
pub(super) const SECTION_SHADE: &str = "F1F4F8";

/// The styles in a language, such as `en`, for text of this width.
pub(super) fn write(language: &str, width: u32) -> Vec<u8> {
    // Word wants a country as well, and takes the wrong dictionary without.
    let language = if language == "en" { "en-GB" } else { language };
    STYLES.replace("LANGUAGE", language).replace("TEXTWIDTH", &width.to_string()).into_bytes()
}

const STYLES: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Arial"/><w:color w:val="1F2933"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="LANGUAGE" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>
<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>
<w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="Body Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:after="120" w:line="271" w:lineRule="auto"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr><w:spacing w:after="40"/><w:contextualSpacing/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Remark"><w:name w:val="Remark"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:rPr><w:color w:val="4A5560"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Warning"><w:name w:val="Warning"/><w:basedOn w:val="BodyText"/><w:qFormat/><w:pPr><w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="B7791F"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="FFF7E0"/><w:spacing w:before="60" w:after="160"/><w:ind w:left="227"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Subtitle"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="2400" w:after="160"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="56"/><w:szCs w:val="56"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TitleLong"><w:name w:val="Title Long"/><w:basedOn w:val="Title"/><w:next w:val="Subtitle"/><w:pPr><w:spacing w:before="600"/></w:pPr><w:rPr><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Subtitle"><w:name w:val="Subtitle"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:spacing w:after="480"/></w:pPr><w:rPr><w:color w:val="4A5560"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="480" w:after="140"/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="34"/><w:szCs w:val="34"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="320" w:after="80"/><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="26"/><w:szCs w:val="26"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heading3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:keepLines/><w:numPr><w:ilvl w:val="2"/><w:numId w:val="1"/></w:numPr><w:spacing w:before="200" w:after="60"/><w:outlineLvl w:val="2"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="22"/><w:szCs w:val="22"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:after="160"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="34"/><w:szCs w:val="34"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="567"/><w:tab w:val="right" w:leader="dot" w:pos="TEXTWIDTH"/></w:tabs><w:spacing w:before="100" w:after="20"/><w:ind w:left="567" w:hanging="567"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="TOC2"><w:name w:val="toc 2"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:uiPriority w:val="39"/><w:pPr><w:tabs><w:tab w:val="left" w:pos="1247"/><w:tab w:val="right" w:leader="dot" w:pos="TEXTWIDTH"/></w:tabs><w:spacing w:after="20"/><w:ind w:left="1247" w:hanging="680"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Caption"><w:name w:val="caption"/><w:basedOn w:val="Normal"/><w:next w:val="BodyText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="160" w:after="80"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/><w:sz w:val="19"/><w:szCs w:val="19"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="Figure"><w:name w:val="Figure"/><w:basedOn w:val="Normal"/><w:next w:val="Caption"/><w:pPr><w:keepNext/><w:spacing w:before="120" w:after="60"/><w:jc w:val="center"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="SectionEnd"><w:name w:val="Section End"/><w:basedOn w:val="Normal"/><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>
"#,
    r#"<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableText"><w:name w:val="Table Text"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableMore"><w:name w:val="Table More"/><w:basedOn w:val="TableText"/><w:pPr><w:spacing w:before="0"/><w:ind w:left="142"/></w:pPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableHead"><w:name w:val="Table Head"/><w:basedOn w:val="TableText"/><w:qFormat/><w:pPr><w:keepNext/><w:spacing w:before="40" w:after="40"/></w:pPr><w:rPr><w:b/><w:bCs/><w:color w:val="1F3A5F"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableLead"><w:name w:val="Table Lead"/><w:basedOn w:val="TableText"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableLetters"><w:name w:val="Table Letters"/><w:basedOn w:val="TableText"/><w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:sz w:val="16"/><w:szCs w:val="16"/></w:rPr></w:style>
<w:style w:type="paragraph" w:customStyle="1" w:styleId="TableSection"><w:name w:val="Table Section"/><w:basedOn w:val="TableLead"/><w:pPr><w:keepNext/><w:spacing w:before="60" w:after="40"/></w:pPr><w:rPr><w:color w:val="1F3A5F"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Header"><w:name w:val="header"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:pBdr><w:bottom w:val="single" w:sz="4" w:space="4" w:color="BFC7D1"/></w:pBdr></w:pPr><w:rPr><w:color w:val="4A5560"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Footer"><w:name w:val="footer"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:pBdr><w:top w:val="single" w:sz="4" w:space="4" w:color="BFC7D1"/></w:pBdr></w:pPr><w:rPr><w:color w:val="4A5560"/><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="FootnoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="99"/><w:pPr><w:spacing w:after="20"/><w:ind w:left="227" w:hanging="227"/></w:pPr><w:rPr><w:sz w:val="17"/><w:szCs w:val="17"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="FootnoteReference"><w:name w:val="footnote reference"/><w:uiPriority w:val="99"/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:vertAlign w:val="superscript"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:uiPriority w:val="99"/><w:rPr><w:color w:val="1B4F9C"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="RecordLink"><w:name w:val="Record Link"/><w:rPr><w:color w:val="1F3A5F"/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="Quiet"><w:name w:val="Quiet"/><w:rPr><w:color w:val="55606E"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="FieldName"><w:name w:val="Field Name"/><w:rPr><w:b w:val="0"/><w:bCs w:val="0"/><w:color w:val="55606E"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="ToneGood"><w:name w:val="Tone Good"/><w:rPr><w:color w:val="1A5130"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="ToneWeak"><w:name w:val="Tone Weak"/><w:rPr><w:color w:val="6A4500"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="ToneBad"><w:name w:val="Tone Bad"/><w:rPr><w:b/><w:bCs/><w:color w:val="8C1D18"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="ToneContested"><w:name w:val="Tone Contested"/><w:rPr><w:b/><w:bCs/><w:color w:val="4B2A7B"/></w:rPr></w:style>
<w:style w:type="character" w:customStyle="1" w:styleId="ToneQuiet"><w:name w:val="Tone Quiet"/><w:rPr><w:color w:val="4A5560"/></w:rPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="OnusTable"><w:name w:val="Onus Table"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders><w:top w:val="single" w:sz="8" w:space="0" w:color="1F3A5F"/><w:bottom w:val="single" w:sz="8" w:space="0" w:color="1F3A5F"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="BFC7D1"/></w:tblBorders><w:tblCellMar><w:top w:w="20" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="20" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="OnusMatrix"><w:name w:val="Onus Matrix"/><w:basedOn w:val="OnusTable"/><w:qFormat/><w:tblPr><w:tblBorders><w:insideV w:val="single" w:sz="4" w:space="0" w:color="D8DEE5"/></w:tblBorders></w:tblPr></w:style>
<w:style w:type="table" w:customStyle="1" w:styleId="OnusFacts"><w:name w:val="Onus Facts"/><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="BFC7D1"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="E1E8F0"/></w:tblBorders><w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>
</w:styles>
"#
);

/// Numbers of headings and signs of lists.
pub(super) const NUMBERING: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading1"/><w:lvlText w:val="%1"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading2"/><w:lvlText w:val="%1.%2"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="737" w:hanging="737"/></w:pPr></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="Heading3"/><w:lvlText w:val="%1.%2.%3"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="907" w:hanging="907"/></w:pPr></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="hybridMultilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="340" w:hanging="227"/></w:pPr></w:lvl>
</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>
"#;

/// How Word is to treat the document: as of today's kind, with fields counted when it is opened.
pub(super) const SETTINGS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:settings xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:zoom w:percent="100"/>
<w:defaultTabStop w:val="567"/>
<w:updateFields w:val="true"/>
<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>
<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>
</w:settings>
"#;
