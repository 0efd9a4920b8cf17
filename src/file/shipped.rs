//! The examples that come with the program, held in it so that they open without a file.

/// A real case that comes with the program.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Its name on the command line; its file is `examples/<id>.onus`.
    pub id: &'static str,
    /// The title of the map.
    pub title: &'static str,
    /// The text of the file; [`super::from_text`] reads it.
    pub text: &'static str,
}

/// All examples, in the order in which they are offered.
pub const EXAMPLES: &[Example] = &[
    Example {
        id: "neato-cloud",
        title: "Neato robot vacuums: the cloud that ended early",
        text: include_str!("../../examples/neato-cloud.onus"),
    },
    Example {
        id: "ring-ftc",
        title: "Ring home cameras: who could watch, and who answered for it",
        text: include_str!("../../examples/ring-ftc.onus"),
    },
    Example {
        id: "toyota-connected",
        title: "Toyota connected cars: ten years of open cloud settings",
        text: include_str!("../../examples/toyota-connected.onus"),
    },
    Example {
        id: "owlet-sock",
        title: "Owlet Smart Sock and Dream Sock: gadget, then medical device",
        text: include_str!("../../examples/owlet-sock.onus"),
    },
    Example {
        id: "gb-smart-meters",
        title: "Great Britain smart meters: hubs that outlive their networks",
        text: include_str!("../../examples/gb-smart-meters.onus"),
    },
    Example {
        id: "nepal-khando-flood",
        title: "Khando river, Nepal: village flood warning and who keeps it alive",
        text: include_str!("../../examples/nepal-khando-flood.onus"),
    },
    Example {
        id: "vtech-toys",
        title: "VTech learning toys: children's photos and chats in one database",
        text: include_str!("../../examples/vtech-toys.onus"),
    },
    Example {
        id: "eu-infusion-pumps",
        title: "Hospital infusion pumps in Germany: patch, network and scrap (composite)",
        text: include_str!("../../examples/eu-infusion-pumps.onus"),
    },
];
