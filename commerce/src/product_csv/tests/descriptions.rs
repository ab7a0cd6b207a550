//! Descriptions from strangers, in the pages of others.

use super::{file, only_product, problems_of};

fn description(html: &str) -> String {
    only_product(&file("Body (HTML)", &format!("a,A,1,\"{}\"", html.replace('"', "\"\"")))).text.description
}

#[test]
fn the_form_of_a_description_stays() {
    let html = "<h3>Cup</h3>\n<p>A <strong>blue</strong> <em>cup</em>,<br>glazed.</p>\n<ul><li>0.3 l</li></ul>\
                <table><tbody><tr><th>Height</th><td>9 cm</td></tr></tbody></table>";
    assert_eq!(description(html), html);
}

#[test]
fn nothing_in_a_description_runs_or_loads() {
    for hostile in [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "<svg><script>alert(1)</script></svg>",
        "<p onclick=\"alert(1)\" style=\"position:fixed\" id=x class=y>hi</p>",
        "<a href=\"javascript:alert(1)\">hi</a>",
        "<a href=\"data:text/html,<script>alert(1)</script>\">hi</a>",
        "<a href=\"JaVa\tScript:alert(1)\">hi</a>",
        "<iframe src=https://evil.example></iframe>",
        "<style>body{display:none}</style>",
        "<form action=https://evil.example><input name=card></form>",
        "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<base href=https://evil.example><meta http-equiv=refresh content=0>",
        "</article></main><object data=x></object><!-- <b -->",
    ] {
        let cleaned = description(hostile);
        for trace in
            ["<script", "<img", "<svg", "<iframe", "<style", "<form", "<input", "<meta", "<base", "<object"]
        {
            assert!(!cleaned.contains(trace), "{hostile} became {cleaned}");
        }
        for trace in ["onclick=", "style=", "class=", "id=", "<!--", "href=", "</article"] {
            assert!(!cleaned.contains(trace), "{hostile} became {cleaned}");
        }
    }
}

#[test]
fn a_link_leads_to_the_web_and_vouches_for_nothing() {
    assert_eq!(
        description(r#"<a href="https://mill.example/care" target="_top" rel="opener">Care</a>"#),
        r#"<a href="https://mill.example/care" rel="nofollow noopener noreferrer">Care</a>"#
    );
    for elsewhere in ["/account/delete", "//evil.example", "mailto:a@b.example", "#top"] {
        assert!(!description(&format!("<a href=\"{elsewhere}\">x</a>")).contains("href"), "{elsewhere}");
    }
}

#[test]
fn an_open_tag_does_not_reach_into_the_page() {
    assert_eq!(description("<p><strong>loud"), "<p><strong>loud</strong></p>");
    assert_eq!(description("Tea < coffee & milk"), "Tea &lt; coffee &amp; milk");
}

#[test]
fn a_translation_is_cleaned_too() {
    let product = only_product(&file("Body (ro)", "a,A,1,<p>bun</p><script>x()</script>"));
    let translated: Vec<_> = product.translations.values().map(|text| text.description.as_str()).collect();
    assert_eq!(translated, ["<p>bun</p>"]);
}

#[test]
fn other_texts_are_left_as_they_are_for_templates_to_escape() {
    let product = only_product(&file("Vendor", "a,<b>Cup</b> & saucer,1,<script>"));
    assert_eq!((product.text.title.as_str(), product.vendor.as_str()), ("<b>Cup</b> & saucer", "<script>"));
}

#[test]
fn a_few_bytes_do_not_grow_into_gigabytes() {
    let styled = |tags: usize| (0..tags).map(|n| format!("<b a={n}>")).collect::<String>();
    for (bomb, counts) in [
        (format!("<p>{}{}", styled(4000), "<p>".repeat(4000)), "8001, 4000"),
        ("<p>".repeat(3001), "3001, 0"),
        (format!("<p>{}{}", "<FONT\t>".repeat(300), "<p>".repeat(800)), "1101, 300"),
    ] {
        let problems = problems_of(file("Body (HTML)", &format!("a,A,1,{bomb}")).as_bytes());
        let message = format!("the text has too many tags, {counts} of them to style words: simplify it");
        assert_eq!(problems, [format!("line 2, column \"Body (HTML)\": {message}")]);
    }
    let growing = format!("<p>{}{}", styled(100), "<p>x".repeat(2000));
    let problems = problems_of(file("Body (HTML)", &format!("a,A,1,{growing}")).as_bytes());
    assert_eq!(problems, ["line 2, column \"Body (HTML)\": the text is longer than 64 KB: shorten it"]);
}
