//! A workbook taken apart: cells are read as a spreadsheet program would, and changed in place.

use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

use calamine::{DataType, Reader, Xlsx};
use rust_xlsxwriter::utility::row_col_to_cell;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// A workbook as its parts.
pub(crate) struct Book {
    parts: Vec<(String, Vec<u8>)>,
}

/// What is put in a cell.
pub(crate) enum Put<'a> {
    Text(&'a str),
    Number(f64),
    Formula(&'a str),
    Nothing,
}

/// A sheet as it is read: its name and its cells by row and column, counted from nought.
pub(crate) struct Sheet {
    pub(crate) name: String,
    pub(crate) cells: BTreeMap<(u32, u32), String>,
}

impl Book {
    pub(crate) fn open(bytes: &[u8]) -> Self {
        let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("an archive");
        let mut part = |number: usize| {
            let mut file = archive.by_index(number).expect("a part");
            let mut content = Vec::new();
            file.read_to_end(&mut content).expect("its content");
            (file.name().expect("its name").to_string(), content)
        };
        let count = ZipArchive::new(Cursor::new(bytes)).expect("an archive").len();
        Self { parts: (0..count).map(&mut part).collect() }
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.parts {
            writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
            writer.write_all(content).expect("its content");
        }
        writer.finish().expect("an archive").into_inner()
    }

    /// The text of the parts whose names begin so; pictures among them are no text.
    pub(crate) fn xml(&self, name: &str) -> String {
        let parts = self.parts.iter().filter(|(part, _)| part.starts_with(name));
        parts.map(|(_, content)| String::from_utf8_lossy(content)).collect()
    }

    pub(crate) fn sheets(&self) -> Vec<Sheet> {
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(self.bytes())).expect("a workbook");
        let names = book.sheet_names();
        let sheet = |name: String| {
            let mut reader = book.worksheet_cells_reader(&name).expect("a sheet");
            let mut cells = BTreeMap::new();
            while let Some(cell) = reader.next_cell().expect("a cell") {
                let value = cell.get_value();
                if value.is_empty() {
                    continue;
                }
                let text = value.as_string().unwrap_or_else(|| format!("{value:?}"));
                cells.insert(cell.get_position(), text);
            }
            Sheet { name, cells }
        };
        names.into_iter().map(sheet).collect()
    }

    /// The number and the content of the sheet of a table.
    pub(crate) fn table(&self, code: &str) -> (usize, Sheet) {
        let mark = format!("onus:{code}");
        let found = self.sheets().into_iter().enumerate();
        let is_it = |sheet: &Sheet| sheet.cells.values().any(|text| *text == mark);
        found.into_iter().find(|(_, sheet)| is_it(sheet)).unwrap_or_else(|| panic!("no sheet of {code}"))
    }

    /// Changes the cell of a row and a column, which are known by id and code.
    pub(crate) fn set(&mut self, table: &str, id: &str, column: &str, put: &Put<'_>) -> String {
        let (number, sheet) = self.table(table);
        let (row, column) = (sheet.row(id), sheet.column(column));
        self.put(number, row, column, put)
    }

    /// Changes a cell by its place; it must have been written.
    pub(crate) fn put(&mut self, number: usize, row: u32, column: u32, put: &Put<'_>) -> String {
        let address = row_col_to_cell(row, column as u16);
        let xml = self.sheet_xml(number);
        let start = xml.find(&format!("<c r=\"{address}\"")).unwrap_or_else(|| panic!("no cell {address}"));
        let open = start + xml[start..].find('>').expect("the end of the tag");
        let end = if xml[..open].ends_with('/') {
            open + 1
        } else {
            start + xml[start..].find("</c>").expect("a cell ends") + 4
        };
        let style = xml[start..open].split("s=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or("0");
        let head = format!("<c r=\"{address}\" s=\"{style}\"");
        let cell = match put {
            Put::Text(text) => {
                let text = text.replace('&', "&amp;").replace('<', "&lt;");
                format!("{head} t=\"inlineStr\"><is><t xml:space=\"preserve\">{text}</t></is></c>")
            }
            Put::Number(number) => format!("{head}><v>{number}</v></c>"),
            Put::Formula(formula) => format!("{head}><f>{formula}</f></c>"),
            Put::Nothing => format!("{head}/>"),
        };
        let changed = format!("{}{cell}{}", &xml[..start], &xml[end..]);
        self.put_sheet_xml(number, changed);
        address
    }

    /// Lets two rows change places, as sorting does; without the column of ids where so asked.
    pub(crate) fn swap(&mut self, table: &str, [one, other]: [&str; 2], with_ids: bool) {
        let (number, sheet) = self.table(table);
        let (one, other) = (sheet.row(one) + 1, sheet.row(other) + 1);
        let xml = self.sheet_xml(number);
        let cells = |row: u32| {
            let start = xml.find(&format!("<row r=\"{row}\"")).expect("a row");
            let body = start + xml[start..].find('>').expect("the end of the tag") + 1;
            let end = body + xml[body..].find("</row>").expect("the end of the row");
            let first = if with_ids { body } else { body + xml[body..].find("</c>").expect("a cell ends") + 4 };
            (first, end)
        };
        let renumbered = |(start, end): (usize, usize), from: u32, to: u32| {
            xml[start..end]
                .replace(&format!("{from}\" s="), &format!("{to}\" s="))
                .replace(&format!("<c r=\"A{from}\""), &format!("<c r=\"A{to}\""))
        };
        let (first, second) = (cells(one.min(other)), cells(one.max(other)));
        let (low, high) = (one.min(other), one.max(other));
        let changed = format!(
            "{}{}{}{}{}",
            &xml[..first.0],
            renumbered(second, high, low),
            &xml[first.1..second.0],
            renumbered(first, low, high),
            &xml[second.1..]
        );
        self.put_sheet_xml(number, changed);
    }

    /// Takes a row out, as deleting its content does.
    pub(crate) fn remove(&mut self, table: &str, id: &str) {
        let (number, sheet) = self.table(table);
        let row = sheet.row(id) + 1;
        let xml = self.sheet_xml(number);
        let start = xml.find(&format!("<row r=\"{row}\"")).expect("a row");
        let end = start + xml[start..].find("</row>").expect("the end of the row") + 6;
        let changed = format!("{}{}", &xml[..start], &xml[end..]);
        self.put_sheet_xml(number, changed);
    }

    /// Changes text in the part with this name.
    pub(crate) fn replace(&mut self, part: &str, from: &str, to: &str) {
        let content = self.parts.iter_mut().find(|(name, _)| name == part).map(|(_, content)| content);
        let content = content.expect("the part");
        let text = std::str::from_utf8(content).expect("UTF-8");
        assert!(text.contains(from), "{part} has no {from}");
        *content = text.replacen(from, to, 1).into_bytes();
    }

    fn sheet_xml(&self, number: usize) -> String {
        self.xml(&format!("xl/worksheets/sheet{}.xml", number + 1))
    }

    fn put_sheet_xml(&mut self, number: usize, xml: String) {
        let name = format!("xl/worksheets/sheet{}.xml", number + 1);
        let part = self.parts.iter_mut().find(|(part, _)| *part == name).expect("the sheet");
        part.1 = xml.into_bytes();
    }
}

impl Sheet {
    /// The row with this id.
    pub(crate) fn row(&self, id: &str) -> u32 {
        let found = self.cells.iter().find(|((_, column), text)| *column == 0 && *text == id);
        found.unwrap_or_else(|| panic!("no row {id}")).0.0
    }

    /// The column with this code.
    pub(crate) fn column(&self, code: &str) -> u32 {
        let found = self.cells.iter().find(|((row, _), text)| *row == 0 && *text == code);
        found.unwrap_or_else(|| panic!("no column {code}")).0.1
    }

    /// The ids of the rows, top to bottom.
    pub(crate) fn ids(&self) -> Vec<&str> {
        self.cells.iter().filter(|((row, column), _)| *row > 3 && *column == 0).map(|(_, text)| text.as_str()).collect()
    }

    pub(crate) fn text(&self, id: &str, column: &str) -> &str {
        self.cells.get(&(self.row(id), self.column(column))).map_or("", String::as_str)
    }
}
