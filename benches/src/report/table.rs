//! The figures as a table for people.

use crate::figure::{Figure, Wanted};

/// In Markdown.
pub fn table(figures: &[Figure]) -> String {
    let mut lines = vec![
        "| figure | product | limit | ratio (lowest to highest) | wanted | |".to_owned(),
        "| --- | ---: | ---: | ---: | ---: | --- |".to_owned(),
    ];
    lines.extend(figures.iter().map(line));
    lines.join("\n") + "\n"
}

fn line(figure: &Figure) -> String {
    let (product, limit) = figure.medians();
    let (lowest, highest) = figure.spread();
    let wanted = match figure.wanted {
        Wanted::AtLeast(least) => format!("at least {least}"),
        Wanted::AtMost(most) => format!("at most {most}"),
    };
    let reached = if figure.is_reached() { "reached" } else { "**not reached**" };
    let note = if figure.note.is_empty() { String::new() } else { format!(" ({})", figure.note) };
    format!(
        "| {}{note} | {} {unit} | {} {unit} | {:.2} ({lowest:.2} to {highest:.2}) | {wanted} | {reached} |",
        figure.action,
        number(product),
        number(limit),
        figure.ratio(),
        unit = figure.unit,
    )
}

/// Three digits that matter.
pub fn number(value: f64) -> String {
    match value.abs() {
        size if size >= 100.0 => format!("{value:.0}"),
        size if size >= 10.0 => format!("{value:.1}"),
        size if size >= 0.1 => format!("{value:.2}"),
        _ => format!("{value:.4}"),
    }
}
