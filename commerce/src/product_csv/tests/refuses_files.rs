//! Rows do not fit together, or the file cannot be read at all.

use super::super::{MAX_FILE_BYTES, MAX_PROBLEMS, MAX_PRODUCTS};
use super::{assert_refused, file, problems_of, read};
use std::fmt::Write;

const OPTIONS: &str = "Option1 Name,Option1 Value,Option2 Name,Option2 Value";

#[test]
fn a_file_needs_a_header_and_a_product() {
    for empty in ["", "\n\n", "\u{feff}"] {
        assert_refused(empty, &["line 1: the file is empty: it needs a header and a product"]);
    }
    assert_refused("\nHandle,Title,Variant Price\n,,\n", &["line 2: there is no product below the header"]);
}

#[test]
fn missing_columns_are_named_together() {
    assert_refused(
        "Name,Handle,Handle\nCup,cup,cup\n",
        &[
            r#"line 1, column "Handle": the column is there twice: keep one"#,
            r#"line 1, column "Title": the column is missing: add it to the header"#,
            r#"line 1, column "Variant Price": the column is missing: add it to the header"#,
        ],
    );
    assert_refused(
        "Handle;Title;Variant Price\ncup;Cup;1\n",
        &[r#"line 1: "Handle;Title;Variant Price" is one column: save the file with commas between columns"#],
    );
}

#[test]
fn what_is_not_utf_8_is_named_by_line() {
    let mut bytes = b"Handle,Title,Variant Price\ncup,Can\xe3,1\n".to_vec();
    bytes.extend_from_slice(b"pot,Pot,1\njug,\xff\xfe,1\xc3");
    let problem = |line| format!("line {line}: this is not UTF-8: save the file as \"CSV UTF-8\"");
    assert_eq!(problems_of(&bytes), [problem(2), problem(4)]);
}

#[test]
fn a_row_is_as_wide_as_the_header() {
    let wide = "line 2: the row has 4 values and the header 3 columns: write one value for each column, \
                and quotes around a value with a comma";
    let narrow = wide.replace("line 2", "line 5").replace("has 4", "has 2");
    assert_refused("Handle,Title,Variant Price\na,A, big,1\na,,\nb,B,1\nb,\nc,C,1\n", &[wide, &narrow]);
}

#[test]
fn an_open_quote_is_named_where_it_opens_although_other_rows_follow() {
    let swallowed = "Handle,Title,Variant Price\na,A,x\nb,\"B,1\nc,C,1\nd,\"D\",1\n";
    let text_after = "text follows the quote that closes this value: double the quotes inside a value, \
                      as in \"5\"\" wide\"";
    assert_refused(
        swallowed,
        &[
            r#"line 2, column "Variant Price": "x" is not an amount: write it like 19.99"#,
            &format!(r#"line 3, column "Title": {text_after}"#),
        ],
    );
    let to_the_end = "Handle,Title,Variant Price,Note\r\na,A,1,\"x\r\ny\"\r\nb,\"B,1,\r\nc,C,1,\r\n";
    let never = "the quote that opens this value is never closed: end the value with a quote";
    assert_refused(to_the_end, &[&format!(r#"line 4, column "Title": {never}"#)]);
    assert_refused("Handle,\"Title\na,A\n", &[&format!("line 1: {never}")]);
}

#[test]
fn line_breaks_inside_a_value_keep_the_line_numbers_right() {
    let rows = "a,A,1,\"<p>one</p>\n\n<p>two</p>\"\n\n\nb,B,?,\"<p>\r\nthree</p>\"\nc,C,?,";
    for text in
        [file("Body (HTML)", rows), file("Body (HTML)", rows).replace("\r\n", "\n").replace('\n', "\r\n")]
    {
        let lines: Vec<_> = problems_of(text.as_bytes()).iter().map(|p| p[..6].to_owned()).collect();
        assert_eq!(lines, ["line 7", "line 9"]);
    }
    let old = file("Body (HTML)", rows).replace("\r\n", "\n").replace('\n', "\r");
    assert!(problems_of(old.as_bytes())[0].starts_with("line 7,"));
}

#[test]
fn two_variants_of_a_product_are_never_the_same() {
    assert_refused(
        &file(OPTIONS, "a,A,1,Size,S,Colour,Red\na,,1,,M,,Red\na,,1,,S,,Red"),
        &[
            r#"line 4, column "Option1 Value": "S / Red" is the variant on line 2 already: write another value"#,
        ],
    );
}

#[test]
fn a_variant_has_a_value_for_every_option_and_no_other() {
    assert_refused(
        &file(
            OPTIONS,
            "a,A,1,Size,S,Colour,Red\na,,1,,M,,\na,,1,,L,,\nb,B,1,,S,,\nc,C,1,Size,S,Size,M\nc,,1,Colour,Red,,M",
        ),
        &[
            r#"line 3, column "Option2 Value": the product has the option "Colour": write its value"#,
            r#"line 4, column "Option2 Value": the product has the option "Colour": write its value"#,
            r#"line 5, column "Option1 Value": the value's option has no name: write Option1 Name in the product's first row"#,
            r#"line 6, column "Option2 Name": the product has the option "Size" already: write another"#,
            r#"line 7, column "Option1 Name": "Colour" is not what the product's first row calls the option: repeat that or leave it empty"#,
        ],
    );
    assert_refused(
        &file("Option4 Name,Option4 Value", "a,A,1,Fit,Slim\nb,B,1,,"),
        &[
            r#"line 2, column "Option4 Name": a product has at most 3 options: remove the others"#,
            r#"line 2, column "Option4 Value": a product has at most 3 options: remove the others"#,
        ],
    );
}

#[test]
fn a_handle_does_not_come_back_after_other_products() {
    assert_refused(
        "Handle,Title,Variant Price\na,A,1\nb,B,1\nA,,\nA,?,?\nc,C,1\n",
        &[
            r#"line 4, column "Handle": "a" is the handle of the product on line 2: put its rows together, or write another"#,
        ],
    );
}

#[test]
fn a_product_has_one_title() {
    read(&file(OPTIONS, "a,A,1,Size,S,,\na,A,1,Size,M,,"));
    assert_refused(
        &file(OPTIONS, "a,A,1,Size,S,,\na,B,1,,M,,"),
        &[
            r#"line 3, column "Title": "B" is not the title in the product's first row: repeat that, leave it empty, or write another handle"#,
        ],
    );
}

#[test]
fn a_product_has_a_hundred_variants_and_two_hundred_and_fifty_pictures_at_most() {
    let mut rows = String::from("a,A,1,Size,0,,");
    for size in 1..102 {
        write!(rows, "\na,,1,,{size},,").expect("a string takes all");
    }
    assert_refused(
        &file(OPTIONS, &rows),
        &[r#"line 102, column "Handle": the product has more than 100 variants: make it two products"#],
    );
    let mut rows = String::from("a,A,1,/0.svg");
    for picture in 1..253 {
        write!(rows, "\na,,,/{picture}.svg").expect("a string takes all");
    }
    assert_refused(
        &file("Image Src", &rows),
        &[r#"line 252, column "Image Src": the product has more than 250 pictures: remove some"#],
    );
    let mut rows = String::from("a,A,1,/0.svg,/of-the-variant.svg");
    for picture in 1..250 {
        write!(rows, "\na,,,/{picture}.svg,").expect("a string takes all");
    }
    assert_refused(
        &file("Image Src,Variant Image", &rows),
        &[r#"line 2, column "Variant Image": the product has more than 250 pictures: remove some"#],
    );
}

#[test]
fn a_file_is_of_a_size_that_can_be_read() {
    let huge = vec![b'\n'; MAX_FILE_BYTES + 1];
    assert_eq!(problems_of(&huge), ["line 1: the file is larger than 20 MB: split it"]);
    let mut rows = String::from("Handle,Title,Variant Price");
    for product in 0..MAX_PRODUCTS + 2 {
        write!(rows, "\np{product},P,1").expect("a string takes all");
    }
    assert_refused(
        &rows,
        &[r#"line 50002, column "Handle": the file has more than 50000 products: split it"#],
    );
}

#[test]
fn all_problems_are_told_at_once_up_to_what_anybody_mends() {
    let rows: String = (0..60).map(|n| format!("p{n},P,?\n")).collect();
    let problems = problems_of(format!("Handle,Title,Variant Price\n{rows}").as_bytes());
    assert_eq!(problems.len(), MAX_PROBLEMS);
    assert!(problems[49].starts_with("line 51, "), "{}", problems[49]);
}
