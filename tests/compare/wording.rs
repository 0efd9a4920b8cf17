//! Word by word, and nothing of either text is lost.

use onus::compare::{Mark, differing};
use proptest::prelude::*;

/// The stretches with marks: `[-gone-]` and `{+new+}`.
fn marked(before: &str, after: &str) -> String {
    let mark = |stretch: onus::compare::Stretch| match stretch.mark {
        Mark::Kept => stretch.text,
        Mark::Deleted => format!("[-{}-]", stretch.text),
        Mark::Inserted => format!("{{+{}+}}", stretch.text),
    };
    differing(before, after).into_iter().map(mark).collect()
}

#[test]
fn words_that_differ_are_marked() {
    for (before, after, expected) in [
        ("The shop owes updates.", "The maker owes updates.", "The [-shop-]{+maker+} owes updates."),
        ("Until 2027.", "Until 2027, or longer.", "Until 2027{+, or longer+}."),
        ("one two three", "four five three", "[-one two-]{+four five+} three"),
        ("", "new", "{+new+}"),
        ("same", "same", "same"),
    ] {
        assert_eq!(marked(before, after), expected);
    }
}

#[test]
fn texts_of_any_length_are_compared_in_time() {
    let (before, after) = ("a b,".repeat(30_000), "c d.".repeat(30_000));
    let began = std::time::Instant::now();
    assert_eq!(differing(&before, &after).len(), 2);
    assert!(began.elapsed().as_secs() < 5, "{:?}", began.elapsed());
}

proptest! {
    #[test]
    fn each_version_can_be_read_out_of_the_stretches(before in "[a-c .,\n]{0,40}", after in "[a-c .,\n]{0,40}") {
        let stretches = differing(&before, &after);
        let without = |mark| -> String {
            stretches.iter().filter(|stretch| stretch.mark != mark).map(|stretch| stretch.text.as_str()).collect()
        };
        prop_assert_eq!(without(Mark::Inserted), before);
        prop_assert_eq!(without(Mark::Deleted), after);
    }
}
