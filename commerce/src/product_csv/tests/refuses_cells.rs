//! One cell is wrong: its line, its column, and what to write instead.

use super::{assert_refused, file, problems_of};

/// The problem of a product's only row whose `column` says `value`.
fn problem(column: &str, value: &str) -> String {
    let problems = problems_of(file(column, &format!("a,A,1,\"{}\"", value.replace('"', "\"\""))).as_bytes());
    assert_eq!(problems.len(), 1, "{problems:?}");
    let expected_place = format!("line 2, column \"{column}\": ");
    problems[0]
        .strip_prefix(&expected_place)
        .unwrap_or_else(|| panic!("elsewhere: {}", problems[0]))
        .to_owned()
}

#[test]
fn an_amount_has_a_point_no_sign_and_an_end() {
    for (wrong, message) in [
        ("12,x", r#""12,x" is not an amount: write it like 19.99"#),
        ("1.005", r#""1.005" is not an amount: write it like 19.99"#),
        ("€5", r#""€5" is not an amount: write it like 19.99"#),
        ("-5.00", r#""-5.00" is negative: write 0 or more"#),
        ("1000000000.01", r#""1000000000.01" is more than 1000000000: write a smaller amount"#),
    ] {
        assert_eq!(problem("Cost per item", wrong), message);
        let price = assert_price_refused(wrong);
        assert_eq!(price, format!(r#"line 2, column "Variant Price": {message}"#));
    }
    assert!(problem("Cost per item", &"9".repeat(60)).contains("is more than 1000000000"));
}

fn assert_price_refused(price: &str) -> String {
    problems_of(format!("Handle,Title,Variant Price\na,A,\"{price}\"\n").as_bytes()).remove(0)
}

#[test]
fn quantities_and_weights_are_whole_numbers() {
    for wrong in ["many", "1.5", "+1", "--1", "-"] {
        let expected = format!("{wrong:?} is not a quantity: write a whole number like 12");
        assert_eq!(problem("Variant Inventory Qty", wrong), expected);
    }
    let too_many = problem("Variant Inventory Qty", "99999999999999999999");
    assert!(too_many.ends_with("is more than 1000000000: write a smaller quantity"), "{too_many}");
    for wrong in ["-1", "1kg", "1.", ".5", "1.2.3"] {
        assert_eq!(
            problem("Variant Grams", wrong),
            format!("{wrong:?} is not a weight: write whole grams like 250")
        );
    }
    assert!(problem("Variant Grams", "99999999999").contains("is more than 100000000 grams"));
}

#[test]
fn words_with_a_meaning_are_checked() {
    assert_eq!(problem("Published", "yes"), r#""yes" is neither true nor false: write one of them"#);
    assert_eq!(problem("Status", "on"), r#""on" is not a status: write active, draft or archived"#);
    assert_eq!(problem("Variant Inventory Policy", "no"), r#""no" is not a policy: write deny or continue"#);
    assert_eq!(problem("Country of Origin", "România"), {
        r#""România" is not a country's code: write two letters like RO"#
    });
    assert_eq!(problem("HS Code", "mug"), r#""mug" is not an HS code: write 6 to 13 digits like 6912.00"#);
}

#[test]
fn a_picture_is_on_the_web_or_on_our_media_host() {
    for wrong in [
        "javascript:alert(1)",
        "data:image/svg+xml,<svg onload=alert(1)>",
        "ftp://cdn.example/a.jpg",
        "//cdn.example/a.jpg",
        "/\\cdn.example/a.jpg",
        "/../etc/passwd",
        "cup.jpg",
        "https://",
        "http:cup.jpg",
        "https://user:secret@cdn.example/a.jpg",
        "https://cdn.example/a.jpg\" onerror=\"alert(1)",
        "https://cdn.example/a b.jpg",
    ] {
        for column in ["Image Src", "Variant Image"] {
            let message = problem(column, wrong);
            assert!(
                message.ends_with("is no picture's address: write https://… or a /path"),
                "{wrong}: {message}"
            );
        }
    }
    assert_eq!(problem("Image Position", "0"), r#""0" is not a position: write 1 for the first picture"#);
}

#[test]
fn texts_end_somewhere_and_stay_on_their_line() {
    for column in ["Vendor", "Type", "Tags", "Title (ro)", "Variant SKU", "Variant Barcode"] {
        assert_eq!(problem(column, &"é".repeat(256)), "the text has 256 characters: write at most 255");
        let message = problem(column, "a\u{1b}[2Jb");
        assert_eq!(message, r#""a\u{1b}[2Jb" has a line break or a control character: write it on one line"#);
        assert!(problem(column, "two\nlines").contains("line break"));
        assert!(problem(column, "nul\u{0}l").contains("control character"));
    }
    assert_eq!(
        problem("Image Alt Text", &"a".repeat(1001)),
        "the text has 1001 characters: write at most 1000"
    );
    assert_eq!(problem("Body (HTML)", &"a".repeat(65_537)), "the text is longer than 64 KB: shorten it");
    assert_eq!(problem("Body (de)", "a\u{0}b"), { r#"the text has a control character, "\0": remove it"# });
    assert!(
        problem("Tags", &(0..251).map(|n| format!("t{n},")).collect::<String>())
            .contains("more than 250 tags")
    );
}

#[test]
fn a_handle_is_made_of_letters_digits_and_hyphens() {
    assert_refused(
        "Handle,Title,Variant Price\nblue cup,A,1\nblue cup,,\n\"a/b\",B,1\n",
        &[
            r#"line 2, column "Handle": "blue cup" is not a handle: write letters a-z, digits, - and _"#,
            r#"line 4, column "Handle": "a/b" is not a handle: write letters a-z, digits, - and _"#,
        ],
    );
    let long = "a".repeat(256);
    let message = &problems_of(format!("Handle,Title,Variant Price\n{long},A,1\n").as_bytes())[0];
    assert!(message.starts_with(r#"line 2, column "Handle": the text has 256 characters"#), "{message}");
}

#[test]
fn every_row_has_a_handle_and_every_product_a_title_and_every_variant_a_price() {
    assert_refused(
        &file("Variant SKU", "a,,,\n,B,1,\nc,C,1,\nc,,,C-2"),
        &[
            r#"line 2, column "Title": the product has no title: write it in the product's first row"#,
            r#"line 2, column "Variant Price": the variant has no price: write it like 19.99"#,
            r#"line 3, column "Handle": the row has no handle: repeat the product's handle in every row of it"#,
            r#"line 5, column "Option1 Value": the product has no options, so line 4 is its only variant: name an option"#,
            r#"line 5, column "Variant Price": the variant has no price: write it like 19.99"#,
        ],
    );
}
