//! Drop-downs, and colours that follow what stands in a cell.

use rust_xlsxwriter::utility::column_number_to_name;
use rust_xlsxwriter::{
    ConditionalFormatCell, ConditionalFormatCellRule, ConditionalFormatFormula, DataValidation, Formula, XlsxError,
};

use super::back::LETTERS;
use super::sheet::{FIRST_ROW, Writer, place};
use super::styles;
use crate::lang::t;
use crate::model::{LetterOrder, Letters};
use crate::report::Column;

/// How many characters Excel takes in the list of a drop-down.
const LONGEST_LIST: usize = 255;

pub(super) fn add(writer: &mut Writer<'_>) -> Result<(), XlsxError> {
    if writer.table.rows.is_empty() {
        return Ok(());
    }
    let table = writer.table;
    let mut column = 0;
    while let Some(found) = table.columns.get(column) {
        // Columns of letters stand side by side, and one rule for all of them is quicker.
        let is_letters = |column: &Column| column.group == Some(LETTERS);
        let run = table.columns[column..].iter().take_while(|one| is_letters(one)).count().max(1);
        if is_letters(found) || found.code == LETTERS {
            add_letters(writer, column, column + run - 1)?;
        } else {
            add_choices(writer, column, found)?;
            add_tones(writer, column)?;
        }
        column += run;
    }
    Ok(())
}

fn add_choices(writer: &mut Writer<'_>, column: usize, found: &Column) -> Result<(), XlsxError> {
    let labels: Vec<&str> = found.choices.iter().map(|choice| choice.label.as_str()).collect();
    let length: usize = labels.iter().map(|label| label.chars().count() + 1).sum();
    if labels.is_empty() || length > LONGEST_LIST || labels.iter().any(|label| label.contains(',')) {
        return Ok(());
    }
    let allowed = msg!("xlsx-allowed", words = labels.join(", ")).text();
    let list = DataValidation::new()
        .allow_list_strings(&labels)?
        .ignore_blank(true)
        .set_error_title(t("xlsx-not-allowed"))?
        .set_error_message(super::book::shortened(&allowed, LONGEST_LIST, "…"))?;
    writer.sheet.add_data_validation(FIRST_ROW, place(column), writer.last_row(), place(column), &list)?;
    Ok(())
}

/// Every combination of letters, those with few letters first.
fn combinations(order: LetterOrder) -> Vec<String> {
    let subset = |bits: usize| {
        let chosen = order.letters().into_iter().enumerate().filter(|(at, _)| bits & (8 >> at) != 0);
        order.write(chosen.fold(Letters::NONE, |letters, (_, letter)| letters.with(letter)))
    };
    let mut all: Vec<String> = (1..16).rev().map(subset).collect();
    all.sort_by_key(String::len);
    all
}

fn add_letters(writer: &mut Writer<'_>, first: usize, last: usize) -> Result<(), XlsxError> {
    let list = DataValidation::new()
        .allow_list_strings(&combinations(writer.book.report.letters))?
        .ignore_blank(true)
        .set_error_title(t("xlsx-not-allowed"))?
        .set_error_message(t("xlsx-allowed-letters"))?;
    let (top, bottom, left, right) = (FIRST_ROW, writer.last_row(), place(first), place(last));
    writer.sheet.add_data_validation(top, left, bottom, right, &list)?;
    let cell = format!("{}{}", column_number_to_name(left), FIRST_ROW + 1);
    // What stands in brackets behind the letters is words.
    let has = |letter: &str| format!("=ISNUMBER(FIND(\"{letter}\",LEFT({cell},IFERROR(FIND(\"(\",{cell}),9))))");
    let contested = crate::model::Standing::Contested.label().to_lowercase();
    let is_contested = format!("=ISNUMBER(SEARCH(\"({}\",{cell}))", contested.replace('"', "\"\""));
    let mut rules = vec![(is_contested, styles::contested())];
    let [accountable, responsible, other] = styles::letters();
    rules.extend([(has("A"), accountable), (has("R"), responsible), (has("C"), other.clone()), (has("I"), other)]);
    for (rule, format) in rules {
        let rule =
            ConditionalFormatFormula::new().set_rule(Formula::new(rule)).set_format(format).set_stop_if_true(true);
        writer.sheet.add_conditional_format(top, left, bottom, right, &rule)?;
    }
    Ok(())
}

/// Colours for words out of closed lists. What users typed is never part of a rule.
fn add_tones(writer: &mut Writer<'_>, column: usize) -> Result<(), XlsxError> {
    let words: Vec<(String, _)> = writer.words[column]
        .iter()
        .filter_map(|(label, tone)| Some(((*label).to_owned(), styles::tone(*tone)?)))
        .collect();
    for (label, format) in words {
        let rule = ConditionalFormatCellRule::EqualTo(label.as_str());
        let rule = ConditionalFormatCell::new().set_rule(rule).set_format(format);
        writer.sheet.add_conditional_format(FIRST_ROW, place(column), writer.last_row(), place(column), &rule)?;
    }
    Ok(())
}
