//! Triangles by hand: far fewer than general shapes need, all in one mesh.

use egui::{Galley, Mesh, Pos2, Rect, Vec2, pos2, vec2};

use crate::ui::theme::{CLEAR, Color, faded};

/// Lines of at most this width are drawn with a soft ridge instead of two soft rims, in points.
const THIN: f32 = 1.6;
/// The farthest a corner may stick out, as a multiple of the line's half width.
const MITRE: f32 = 2.0;

/// A mesh that is being drawn.
#[derive(Default)]
pub(super) struct Ink {
    mesh: Mesh,
    /// From places in the picture of all letters to shares of it.
    uv: Vec2,
    /// The width of a pixel in points.
    pixel: f32,
    normals: Vec<Vec2>,
    dash: Vec<Pos2>,
}

impl Ink {
    pub(super) fn new(font_image: [usize; 2], pixels_per_point: f32) -> Self {
        let uv = vec2(1.0 / font_image[0] as f32, 1.0 / font_image[1] as f32);
        Self { uv, pixel: 1.0 / pixels_per_point, ..Self::default() }
    }

    pub(super) fn into_mesh(self) -> Mesh {
        self.mesh
    }

    /// A rectangle with hard edges.
    pub(super) fn rect(&mut self, rect: Rect, color: Color) {
        self.mesh.add_colored_rect(rect, color);
    }

    /// A convex shape with soft edges.
    pub(super) fn polygon(&mut self, points: &[Pos2], color: Color) {
        self.outward(points);
        let half = self.pixel / 2.0;
        let outer = self.ring(points, half, CLEAR);
        let inner = self.ring(points, -half, color);
        self.join(outer, inner, points.len());
        self.fan(inner, points.len());
    }

    /// A convex shape with a line along the inside of its rim.
    pub(super) fn outlined(&mut self, points: &[Pos2], fill: Color, width: f32, line: Color) {
        self.outward(points);
        let count = points.len();
        let half = self.pixel / 2.0;
        let inside = self.ring(points, -width, fill);
        self.fan(inside, count);
        let outer = self.ring(points, half, CLEAR);
        let rim = self.ring(points, -half, line);
        let end = self.ring(points, half - width, line);
        let soft = self.ring(points, -half - width, faded(line, 0.0));
        self.join(outer, rim, count);
        self.join(rim, end, count);
        self.join(end, soft, count);
    }

    /// A line through points, open at both ends.
    pub(super) fn line(&mut self, points: &[Pos2], width: f32, color: Color, is_soft: bool) {
        if points.len() < 2 {
            return;
        }
        self.along(points);
        let start = self.mesh.vertices.len() as u32;
        let half = width / 2.0;
        let rims: &[(f32, bool)] = match (is_soft, width <= THIN) {
            (false, _) => &[(1.0, true), (-1.0, true)],
            (true, true) => &[(1.0, false), (0.0, true), (-1.0, false)],
            (true, false) => &[(1.0, false), (1.0, true), (-1.0, true), (-1.0, false)],
        };
        let soft = self.pixel * if is_soft { 0.5 } else { 0.0 };
        for (point, normal) in points.iter().zip(&self.normals) {
            for (side, is_solid) in rims {
                let off = if *is_solid { (half - soft).max(half * 0.3) } else { half.max(soft) + soft };
                let color = if *is_solid { color } else { CLEAR };
                self.mesh.colored_vertex(*point + *normal * (side * off), color);
            }
        }
        let wide = rims.len() as u32;
        for piece in 0..points.len() as u32 - 1 {
            for rim in 0..wide - 1 {
                let a = start + piece * wide + rim;
                let (b, c, d) = (a + 1, a + wide, a + wide + 1);
                self.mesh.indices.extend_from_slice(&[a, b, c, b, c, d]);
            }
        }
    }

    /// A line through points that is broken: lengths drawn and left out by turns.
    pub(super) fn dashed(&mut self, points: &[Pos2], width: f32, color: Color, pattern: &[f32]) {
        let (mut part, mut left) = (0, pattern[0]);
        let mut dash = std::mem::take(&mut self.dash);
        dash.clear();
        dash.push(points[0]);
        for pair in points.windows(2) {
            let (mut from, step) = (pair[0], pair[1] - pair[0]);
            let mut length = step.length();
            if length < 1e-3 {
                continue;
            }
            let along = step / length;
            while length > left {
                from += along * left;
                length -= left;
                if part % 2 == 0 {
                    dash.push(from);
                    self.line(&dash, width, color, true);
                }
                dash.clear();
                dash.push(from);
                part = (part + 1) % pattern.len();
                left = pattern[part];
            }
            left -= length;
            if part.is_multiple_of(2) {
                dash.push(pair[1]);
            }
        }
        if part.is_multiple_of(2) {
            self.line(&dash, width, color, true);
        }
        self.dash = dash;
    }

    /// Words that have been laid out, in one colour; scaled where they were laid out for
    /// another size.
    pub(super) fn text(&mut self, at: Pos2, galley: &Galley, color: Color, scale: f32) {
        let per_point = 1.0 / self.pixel;
        let at = (at.to_vec2() * per_point).round().to_pos2() * self.pixel;
        for row in &galley.rows {
            let glyphs = &row.visuals.mesh;
            let from = self.mesh.vertices.len() as u32;
            let origin = at + row.pos.to_vec2() * scale;
            self.mesh.indices.extend(glyphs.indices.iter().map(|index| index + from));
            self.mesh.vertices.extend(glyphs.vertices.iter().map(|vertex| {
                let mut vertex = *vertex;
                vertex.pos = origin + vertex.pos.to_vec2() * scale;
                vertex.uv = pos2(vertex.uv.x * self.uv.x, vertex.uv.y * self.uv.y);
                vertex.color = color;
                vertex
            }));
        }
    }

    /// Notes for every corner of a convex shape which way is out.
    fn outward(&mut self, points: &[Pos2]) {
        let count = points.len();
        self.normals.clear();
        let mut turned = 0.0;
        for i in 0..count {
            let (before, at, after) = (points[(i + count - 1) % count], points[i], points[(i + 1) % count]);
            let (into, out) = ((at - before).normalized(), (after - at).normalized());
            turned += into.x * out.y - into.y * out.x;
            self.normals.push(mitre(into, out));
        }
        if turned < 0.0 {
            for normal in &mut self.normals {
                *normal = -*normal;
            }
        }
    }

    /// Notes for every point of a line which way is aside.
    fn along(&mut self, points: &[Pos2]) {
        self.normals.clear();
        let mut into = (points[1] - points[0]).normalized();
        for i in 0..points.len() {
            let out = points.get(i + 1).map_or(into, |after| (*after - points[i]).normalized());
            self.normals.push(mitre(into, out));
            into = out;
        }
    }

    fn ring(&mut self, points: &[Pos2], off: f32, color: Color) -> u32 {
        let start = self.mesh.vertices.len() as u32;
        for (point, normal) in points.iter().zip(&self.normals) {
            self.mesh.colored_vertex(*point + *normal * off, color);
        }
        start
    }

    fn join(&mut self, outer: u32, inner: u32, count: usize) {
        let count = count as u32;
        for i in 0..count {
            let next = (i + 1) % count;
            let (a, b, c, d) = (outer + i, outer + next, inner + i, inner + next);
            self.mesh.indices.extend_from_slice(&[a, b, c, b, c, d]);
        }
    }

    fn fan(&mut self, start: u32, count: usize) {
        for i in 2..count as u32 {
            self.mesh.indices.extend_from_slice(&[start, start + i - 1, start + i]);
        }
    }
}

/// Which way is aside where a line turns, as long as it takes for both sides to meet.
fn mitre(into: Vec2, out: Vec2) -> Vec2 {
    let aside = |along: Vec2| vec2(along.y, -along.x);
    let sum = aside(into) + aside(out);
    let length = sum.length_sq();
    if length < 0.05 { aside(into) } else { sum * (2.0 / length).min(MITRE) }
}
