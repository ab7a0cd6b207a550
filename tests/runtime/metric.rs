//! What the server says about itself.

use reqwest::Method;
use testkit::TestApp;

/// The sum of a metric over all of its labels; 0 while nobody has counted.
pub async fn metric(app: &TestApp, name: &str) -> f64 {
    let shopper = app.shopper("verde");
    let answer = shopper.send(shopper.request(Method::GET, "/metrics")).await.expect(200);
    sum(answer.as_str().unwrap(), name)
}

fn sum(text: &str, name: &str) -> f64 {
    text.lines()
        .filter(|line| line.strip_prefix(name).is_some_and(|rest| rest.starts_with([' ', '{'])))
        .map(|line| line.rsplit(' ').next().unwrap().parse::<f64>().unwrap())
        .sum()
}

#[test]
fn a_metric_is_summed_over_its_labels_and_not_confused_with_a_longer_name() {
    let text = "# HELP a\na{shard=\"0\"} 2\na{shard=\"1\"} 3\na_total 50\nb 7\n";
    assert_eq!([sum(text, "a"), sum(text, "b"), sum(text, "c")], [5.0, 7.0, 0.0]);
}
