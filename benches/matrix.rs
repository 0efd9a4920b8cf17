//! Speed of the matrix of 2,000 duties × 200 stakeholders: a frame at rest, while it scrolls
//! and while a key walks through it, and what it costs to prepare it anew after an edit.

use criterion::{Criterion, criterion_group, criterion_main};
use egui::{Context, Event, Key, Modifiers, Pos2, RawInput, Rect, Vec2, vec2};
use onus::app::{Action, App, Opened};
use onus::edit::Document;
use onus::ui::{panels, theme};

#[path = "districts.rs"]
mod districts;

/// 200 stakeholders, 200 elements, 2,000 duties.
const SIZE: districts::Size = districts::Size { nodes: 400, relations: 600, obligations: 2_000, assignments: 3_500 };
/// The room of the matrix on a common screen with no panel open.
const SCREEN: Vec2 = vec2(1920.0, 1030.0);

/// The matrix alone, with its application.
struct Stage {
    ctx: Context,
    app: App,
    time: f64,
}

impl Stage {
    fn new() -> Self {
        let ctx = Context::default();
        theme::install(&ctx);
        let mut app = App::new(jiff::civil::date(2026, 11, 22), Box::new(|| {}));
        let document = Document::opened(districts::ecosystem(7, SIZE));
        app.act(Action::Opened(Box::new(Opened { document, path: None, notices: Vec::new() })));
        app.settle();
        let mut stage = Self { ctx, app, time: 0.0 };
        for _ in 0..4 {
            stage.frame(Vec::new());
        }
        stage
    }

    fn frame(&mut self, events: Vec<Event>) -> usize {
        self.time += 1.0 / 60.0;
        let screen_rect = Some(Rect::from_min_size(Pos2::ZERO, SCREEN));
        let input = RawInput { screen_rect, time: Some(self.time), events, ..RawInput::default() };
        let mut actions = Vec::new();
        let mut output = self.ctx.run_ui(input, |ui| panels::matrix::show(ui, &self.app, &mut actions));
        for action in actions {
            self.app.act(action);
        }
        output.textures_delta.clear();
        self.ctx.tessellate(output.shapes, output.pixels_per_point).len()
    }

    /// Moves the pointer into the matrix and clicks there.
    fn click(&mut self, at: Pos2) {
        let button = |pressed| Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        for events in [vec![Event::PointerMoved(at)], vec![button(true)], vec![button(false)]] {
            self.frame(events);
        }
    }
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}

fn frames(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("matrix 2000 x 200");
    group.sample_size(40);
    let mut stage = Stage::new();
    group.bench_function("frame at rest", |bench| bench.iter(|| stage.frame(Vec::new())));
    stage.click(Pos2::new(1_000.0, 600.0));
    let scroll = |by: f32| Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: vec2(by, by),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Unknown,
        modifiers: Modifiers::NONE,
    };
    let mut turn = 0_u32;
    group.bench_function("frame while scrolling", |bench| {
        bench.iter(|| {
            turn += 1;
            stage.frame(vec![scroll(if turn % 400 < 200 { -40.0 } else { 40.0 })])
        });
    });
    group.bench_function("frame while walking", |bench| {
        bench.iter(|| {
            turn += 1;
            stage.frame(vec![key(if turn % 400 < 200 { Key::ArrowDown } else { Key::ArrowUp })])
        });
    });
    group.finish();
}

criterion_group!(benches, frames);
criterion_main!(benches);
