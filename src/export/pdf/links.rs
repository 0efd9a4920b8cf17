//! Links within the paper, given their places once the pages are set.
//!
//! A link to a label makes the typesetter ask where the label is while it sets the text around
//! the link, and then set everything anew when it knows; a long paper took twice the time.
//! So links leave the template as addresses of a scheme of their own.

use std::collections::BTreeMap;

use typst::foundations::{Label, NativeElement};
use typst::introspection::{Introspector, Location, Tag};
use typst::layout::{Frame, FrameItem};
use typst::model::{Destination, Document, LinkMarker};
use typst::utils::PicoStr;
use typst_layout::PagedDocument;

/// Before the name of a place in the paper.
const SCHEME: &str = "onus:";

/// The paper with its links leading to places in it. A link to a place that is not there is dropped.
pub(super) fn resolved(document: &PagedDocument) -> PagedDocument {
    let mut places = Places { document, known: BTreeMap::new() };
    let mut pages: Vec<_> = document.pages().to_vec();
    for page in &mut pages {
        places.enter(&mut page.frame);
    }
    PagedDocument::new(pages.into(), document.info().clone())
}

/// Where the labels are.
struct Places<'d> {
    document: &'d PagedDocument,
    known: BTreeMap<String, Option<Location>>,
}

impl Places<'_> {
    fn enter(&mut self, frame: &mut Frame) {
        if has_links(frame) {
            frame.retain(|item| self.keeps(item));
        }
    }

    fn keeps(&mut self, item: &mut FrameItem) -> bool {
        match item {
            FrameItem::Group(group) => self.enter(&mut group.frame),
            FrameItem::Link(destination, _) => {
                if let Destination::Url(address) = &*destination
                    && let Some(name) = address.as_str().strip_prefix(SCHEME)
                {
                    let Some(place) = self.place(name) else { return false };
                    *destination = Destination::Location(place);
                }
            }
            FrameItem::Tag(Tag::Start(element, _)) => {
                if let Some(link) = element.to_packed_mut::<LinkMarker>()
                    && link.alt.as_ref().is_some_and(|alt| alt.starts_with(SCHEME))
                {
                    // Read aloud, a link is called what it says.
                    link.alt = Some(link.body.plain_text());
                }
            }
            _ => {}
        }
        true
    }

    fn place(&mut self, name: &str) -> Option<Location> {
        if let Some(known) = self.known.get(name) {
            return *known;
        }
        let label = Label::new(PicoStr::intern(name));
        let found = label.and_then(|label| self.document.introspector().query_label(label).ok()?.location());
        self.known.insert(name.to_owned(), found);
        found
    }
}

/// Whether anything in a frame is to be changed; what is not is shared with the paper as it was.
fn has_links(frame: &Frame) -> bool {
    frame.items().any(|(_, item)| match item {
        FrameItem::Group(group) => has_links(&group.frame),
        FrameItem::Link(..) => true,
        FrameItem::Tag(Tag::Start(element, _)) => element.elem() == LinkMarker::ELEM,
        _ => false,
    })
}
