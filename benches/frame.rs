//! Speed of a frame of the window, without a display: everything a frame does on the
//! processor, drawing on the screen left out.

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use egui::{Context, Event, Pos2, RawInput, Rect, Vec2, vec2};
use onus::app::{Action, LawTab, Opened, Panel, View};
use onus::edit::Document;
use onus::ui::{Surroundings, Window};

#[path = "districts.rs"]
mod districts;

/// A window of 1920 × 1080 points that shows a made-up ecosystem, and its context.
struct Stage {
    ctx: Context,
    window: Window,
    size: Vec2,
    time: f64,
}

impl Stage {
    fn new((nodes, relations): (usize, usize), panels: bool, view: View, size: Vec2) -> Self {
        let ctx = Context::default();
        let surroundings = Surroundings {
            today: jiff::civil::date(2026, 11, 22),
            now: || "2026-11-22 12:00".to_owned(),
            user: "bench".to_owned(),
            recovery: None,
            preferences: None,
            file: None,
            dialogs: false,
        };
        let mut window = Window::new(&ctx, surroundings);
        let mut ecosystem = districts::ecosystem(
            7,
            districts::Size { nodes, relations, obligations: nodes, assignments: nodes * 3 / 2 },
        );
        let germany = onus::model::Jurisdiction::parse("DE").expect("a place");
        std::sync::Arc::make_mut(&mut ecosystem.profile).jurisdictions = vec![germany];
        let opened = Opened { document: Document::opened(ecosystem), path: None, notices: Vec::new() };
        window.app_mut().act(Action::Opened(Box::new(opened)));
        window.app_mut().act(Action::Show(view));
        if !panels {
            for (panel, id) in [
                (Panel::Outline, "toggle-outline"),
                (Panel::Inspector, "toggle-inspector"),
                (Panel::Findings, "toggle-findings"),
            ] {
                assert!(window.app().shows(panel));
                window.app_mut().act(Action::Run(id));
            }
        }
        window.app_mut().settle();
        let mut stage = Self { ctx, window, size, time: 0.0 };
        for _ in 0..4 {
            stage.frame(Vec::new());
        }
        stage
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(Pos2::ZERO, self.size)),
            time: Some(self.time),
            events,
            ..RawInput::default()
        };
        let mut output = self.ctx.run_ui(input, |ui| self.window.frame(ui));
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// Zooms in a little in every frame, and out again.
    fn zoom(&mut self) -> usize {
        let by = if (self.time * 60.0) as i64 / 12 % 2 == 0 { 1.02 } else { 1.0 / 1.02 };
        let at = [self.size.x / 2.0, self.size.y / 2.0];
        self.window.app_mut().act(Action::Zoom { at, by });
        self.frame(Vec::new())
    }

    /// Shows the map as large as it is on paper.
    fn at_full_size(&mut self) {
        let by = 1.0 / self.window.app().camera().zoom;
        let at = [self.size.x / 2.0, self.size.y / 2.0];
        self.window.app_mut().act(Action::Zoom { at, by });
        self.frame(Vec::new());
    }

    /// The pointer moves over the map with nothing held.
    fn hover(&mut self) -> usize {
        let step = (self.time * 60.0) as i64 % 200;
        let at = Pos2::new(self.size.x * (0.3 + 0.002 * step as f32), self.size.y * 0.5);
        self.frame(vec![Event::PointerMoved(at)])
    }

    fn pan(&mut self) -> usize {
        let by = if (self.time * 60.0) as i64 % 2 == 0 { 3.0 } else { -3.0 };
        self.window.app_mut().act(Action::Pan([by, by]));
        self.frame(Vec::new())
    }
}

/// A common screen.
const SCREEN: Vec2 = vec2(1920.0, 1080.0);
/// A row of three 4K screens at 150 %: a thousand nodes are all in view with their names.
const WALL: Vec2 = vec2(7_680.0, 2_160.0);

fn map(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("frame");
    group.sample_size(40);
    for size in [(100, 150), (1_000, 1_500), (5_000, 7_500), (20_000, 30_000)] {
        let mut stage = Stage::new(size, false, View::Map, SCREEN);
        group
            .bench_function(BenchmarkId::new("map alone, fitted, panning", size.0), |bench| bench.iter(|| stage.pan()));
        group.bench_function(BenchmarkId::new("map alone, fitted, zooming", size.0), |bench| {
            bench.iter(|| stage.zoom())
        });
    }
    let mut stage = Stage::new((1_000, 1_500), false, View::Map, SCREEN);
    group.bench_function("map alone, pointer moving, 1000", |bench| bench.iter(|| stage.hover()));
    stage.at_full_size();
    group.bench_function("map alone, at 100 %, panning, 1000", |bench| bench.iter(|| stage.pan()));
    group.bench_function("map alone, at 100 %, zooming, 1000", |bench| bench.iter(|| stage.zoom()));
    let mut stage = Stage::new((1_000, 1_500), false, View::Map, WALL);
    let zoom = stage.window.app().camera().zoom;
    assert!(zoom > 0.3, "names are drawn only from near enough; the zoom is {zoom}");
    group.bench_function("map alone, all names in view, panning, 1000", |bench| bench.iter(|| stage.pan()));
    group.bench_function("map alone, all names in view, zooming, 1000", |bench| bench.iter(|| stage.zoom()));
    let mut stage = Stage::new((40, 40), false, View::Map, SCREEN);
    group.bench_function("map alone, 40 nodes", |bench| bench.iter(|| stage.pan()));
    let mut stage = Stage::new((1_000, 1_500), true, View::Map, SCREEN);
    group.bench_function("map and panels, panning, 1000", |bench| bench.iter(|| stage.pan()));
    let mut stage = Stage::new((1_000, 1_500), false, View::Matrix, SCREEN);
    group.bench_function("matrix alone, 1000", |bench| bench.iter(|| stage.frame(Vec::new())));
    group.finish();
}

/// The view of the law over everything on a large map, standing still and with one
/// provision unfolded; and how long the thread behind it takes to work it out anew.
fn law(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("law view");
    group.sample_size(20);
    for size in [(1_000, 1_500), (8_000, 12_000)] {
        let mut stage = Stage::new(size, false, View::Law, SCREEN);
        group.bench_function(BenchmarkId::new("frame", size.0), |bench| bench.iter(|| stage.frame(Vec::new())));
        let sheet = stage.window.app().law_sheet().expect("it has been worked out");
        let id = sheet.groups[0].entries[0].provision.clone();
        stage.window.app_mut().act(Action::ShowProvision(Some(id)));
        stage.window.app_mut().settle();
        group.bench_function(BenchmarkId::new("frame, unfolded", size.0), |bench| {
            bench.iter(|| stage.frame(Vec::new()));
        });
        stage.window.app_mut().act(Action::ShowProvision(None));
        let mut day = stage.window.app().as_of();
        group.bench_function(BenchmarkId::new("another day, worked out", size.0), |bench| {
            bench.iter(|| {
                day = day.tomorrow().expect("a day");
                stage.window.app_mut().act(Action::AsOf(Some(day)));
                stage.window.app_mut().settle();
            });
        });
        stage.window.app_mut().act(Action::ShowLaw(LawTab::Questions));
        group.bench_function(BenchmarkId::new("frame, questions", size.0), |bench| {
            bench.iter(|| stage.frame(Vec::new()));
        });
        stage.window.app_mut().act(Action::ShowLaw(LawTab::Catalogue));
        group.bench_function(BenchmarkId::new("frame, catalogue", size.0), |bench| {
            bench.iter(|| stage.frame(Vec::new()));
        });
    }
    group.finish();
}

criterion_group!(benches, map, law);
criterion_main!(benches);
