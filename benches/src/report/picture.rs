//! The figures as bars: how far each is, with its target at the same place in every line.

use crate::figure::{Figure, Wanted};

const WIDTH: f64 = 1060.0;
const LEFT: f64 = 520.0;
/// Where the target stands.
const TARGET: f64 = 820.0;
const LINE: f64 = 34.0;
const TOP: f64 = 56.0;

/// An SVG that needs nothing else.
pub fn picture(figures: &[Figure]) -> String {
    let height = TOP + LINE * f64::from(u32::try_from(figures.len()).unwrap_or(u32::MAX)) + 24.0;
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {height}\" font-family=\"system-ui, sans-serif\" font-size=\"13\">\n\
         <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n\
         <text x=\"16\" y=\"28\" font-size=\"17\" font-weight=\"600\" fill=\"#1b1f23\">How far each figure is</text>\n\
         <text x=\"{TARGET}\" y=\"46\" text-anchor=\"middle\" fill=\"#57606a\">target</text>\n\
         <line x1=\"{TARGET}\" x2=\"{TARGET}\" y1=\"{TOP}\" y2=\"{}\" stroke=\"#57606a\" stroke-dasharray=\"4 4\"/>\n",
        height - 16.0
    );
    for (place, figure) in figures.iter().enumerate() {
        let y = TOP + LINE * f64::from(u32::try_from(place).unwrap_or(u32::MAX));
        svg.push_str(&bar(figure, y));
    }
    svg.push_str("</svg>\n");
    svg
}

fn bar(figure: &Figure, y: f64) -> String {
    // More is better in the picture, whatever it is in the figure.
    let share = |ratio: f64| match figure.wanted {
        Wanted::AtLeast(least) => ratio / least,
        Wanted::AtMost(most) => most / ratio,
    };
    let place = |ratio: f64| LEFT + (share(ratio) * (TARGET - LEFT)).clamp(2.0, WIDTH - LEFT - 70.0);
    let (lowest, highest) = figure.spread();
    let end = place(figure.ratio());
    let colour = if figure.is_reached() { "#2f7d5b" } else { "#b3432b" };
    let (from, to) = (place(lowest).min(place(highest)), place(lowest).max(place(highest)));
    let (middle, base) = (y + 13.0, y + 17.0);
    format!(
        "<text x=\"{}\" y=\"{base}\" text-anchor=\"end\" fill=\"#1b1f23\">{}</text>\n\
         <rect x=\"{LEFT}\" y=\"{}\" width=\"{:.1}\" height=\"18\" rx=\"3\" fill=\"{colour}\"/>\n\
         <line x1=\"{from:.1}\" x2=\"{to:.1}\" y1=\"{middle}\" y2=\"{middle}\" stroke=\"#1b1f23\" stroke-width=\"2\"/>\n\
         <text x=\"{:.1}\" y=\"{base}\" fill=\"#1b1f23\">{:.2}</text>\n",
        LEFT - 12.0,
        escaped(&figure.action),
        y + 4.0,
        end - LEFT,
        end.max(to) + 8.0,
        figure.ratio(),
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}
