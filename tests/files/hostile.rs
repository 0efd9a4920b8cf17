//! No file, however broken or hostile, makes the program crash or hang.

use std::fs;
use std::time::{Duration, Instant};

use onus::file::{from_bytes, limits, read, to_text};

use super::generate::Numbers;
use super::small;
use super::text::every_kind;

/// How long a file may take to be refused: a second, and more where the program is built for
/// finding faults and the computer is busy with other tests.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 10 } else { 1 });

/// What is told of these bytes, in one line. Fails where that takes too long.
fn told(name: &str, bytes: &[u8]) -> String {
    let begin = Instant::now();
    let outcome = from_bytes("case.onus".as_ref(), bytes);
    let took = begin.elapsed();
    assert!(took < LONGEST, "{name} took {took:?}");
    match outcome {
        Ok(_) => "read without complaint".to_owned(),
        Err(error) => {
            assert!(error.render().len() < 20_000, "{name}: the message is short");
            assert!(!error.problems.is_empty());
            error.to_string()
        }
    }
}

#[test]
fn mutations_of_a_good_file_are_read_or_explained() {
    const MUTATIONS: usize = 2_000;
    const SIGNS: &[u8] = b"()[]{}\",:'\\/*#r-0x \n\0\xff\xc3";
    let good = to_text(&every_kind()).unwrap().into_bytes();
    let mut numbers = Numbers::new(11);
    let mut refused = 0;
    for number in 0..MUTATIONS {
        let mut bytes = good.clone();
        for _ in 0..=numbers.below(3) {
            let at = numbers.below(bytes.len());
            let end = (at + numbers.below(40)).min(bytes.len());
            match numbers.below(5) {
                0 => bytes[at] = numbers.pick(SIGNS),
                1 => bytes.insert(at, numbers.pick(SIGNS)),
                2 => drop(bytes.drain(at..end)),
                3 => bytes.truncate(at.max(1)),
                _ => {
                    let copy = bytes[at..end].to_vec();
                    let to = numbers.below(bytes.len());
                    bytes.splice(to..to, copy);
                }
            }
        }
        // A comment keeps the tables from being read at once; the outcome must not differ.
        let commented = [bytes.as_slice(), b"\n// from front to back"].concat();
        let read = |bytes: &[u8]| from_bytes("case.onus".as_ref(), bytes).map(|content| content.ecosystem).ok();
        assert_eq!(read(&bytes), read(&commented), "{}", String::from_utf8_lossy(&bytes));
        refused += usize::from(told(&format!("mutation {number}"), &bytes) != "read without complaint");
    }
    assert!(refused > MUTATIONS / 2, "{refused} were refused");
}

#[test]
fn hostile_files_are_refused_quickly() {
    let good = to_text(&small()).unwrap();
    let in_name = |text: &str| good.replacen("name: \"", &format!("name: \"{text}"), 1).into_bytes();
    let first = |with: &str| good.replacen("elements: {", &format!("elements: {{{with}"), 1).into_bytes();
    let record = |number: usize| format!("\"e{number}\":(name:\"\",kind:App),");
    let cases: Vec<(&str, Vec<u8>)> = vec![
        ("nothing", Vec::new()),
        ("one bracket", b"(".to_vec()),
        ("deep brackets", "(".repeat(100_000).into_bytes()),
        ("deep lists", first(&"[".repeat(100_000))),
        ("deep options", first(&"Some(".repeat(100_000))),
        ("deep comments", first(&"/*".repeat(100_000))),
        ("hashes", first(&format!("r{}\"", "#".repeat(1_000_000)))),
        (
            "hashes and quotes",
            first(&format!("r{}\"{}", "#".repeat(2_000), format!("\"{}", "#".repeat(1_999)).repeat(100))),
        ),
        ("commas", first(&",".repeat(1_000_000))),
        ("long id", first(&format!("\"{}\": (name: \"\", kind: App),", "a".repeat(200_000)))),
        ("long text", in_name(&"a".repeat(10_000_000))),
        (
            "long list",
            good.replacen("about: [", &format!("about: [{}", "\"element-1\",".repeat(500_000)), 1).into_bytes(),
        ),
        ("long number", good.replacen("at: (x: ", &format!("at: (x: {}", "9".repeat(1_000_000)), 1).into_bytes()),
        ("many records", first(&(0..limits::MOST_RECORDS + 1).map(record).collect::<String>())),
        ("too large", vec![b' '; limits::LARGEST_FILE as usize + 1]),
        ("only spaces", vec![b' '; 1_000_000]),
        ("nul", in_name("\0")),
        ("not utf-8", [good.as_bytes(), b"\xff\xfe"].concat()),
        ("utf-16", good.encode_utf16().flat_map(u16::to_le_bytes).collect()),
        ("mark twice", format!("\u{feff}\u{feff}{good}").into_bytes()),
        ("table twice", good.replacen("facts: {}", "risks: {}", 1).into_bytes()),
        ("format twice", good.replacen("format: 1,", "format: 1, format: 1,", 1).into_bytes()),
        ("format nought", good.replacen("format: 1,", "format: 0,", 1).into_bytes()),
        ("format huge", good.replacen("format: 1,", "format: 4294967296,", 1).into_bytes()),
        ("unknown table", good.replacen("facts: {}", "fakts: {}", 1).into_bytes()),
        ("unknown top", good.replacen("format: 1,", "format: 1, more: (),", 1).into_bytes()),
        ("no ecosystem", b"(format: 1)".to_vec()),
        ("extension", good.replacen("implicit_some", "explicit_none", 1).into_bytes()),
    ];
    let lines: Vec<String> = cases.iter().map(|(name, bytes)| format!("{name}: {}", told(name, bytes))).collect();
    insta::assert_snapshot!(lines.join("\n"));
}

#[test]
fn what_is_no_file_is_refused_quickly() {
    let folder = tempfile::tempdir().unwrap();
    let told = |path: &std::path::Path| {
        let error = read(path).unwrap_err();
        error.problems.iter().map(|problem| format!("{} {}", problem.message, problem.hint)).collect::<String>()
    };
    assert_eq!(told(folder.path()), "This is a folder. Choose a file whose name ends in .onus.");
    assert_eq!(
        told(&folder.path().join("gone.onus")),
        "There is no such file. Check the path, or look whether the file was moved or renamed."
    );
    if cfg!(unix) {
        assert_eq!(told("/dev/zero".as_ref()), "This is not an ordinary file. Choose a file whose name ends in .onus.");
    }
    // A file of several gigabytes that takes no room.
    let huge = folder.path().join("huge.onus");
    fs::File::create(&huge).unwrap().set_len(8 << 30).unwrap();
    let begin = Instant::now();
    assert_eq!(
        told(&huge),
        "The file is larger than 32 MB. Check that it is the file you mean. Split a large ecosystem into several files."
    );
    assert!(begin.elapsed() < LONGEST);
}
