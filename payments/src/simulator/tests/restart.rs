//! What survives when the simulator ends.

use crate::simulator::chance::letters;
use crate::simulator::{IntentStatus, Simulator, SimulatorSettings};
use crate::test_support::{Receiver, gateway_to, order_of_100_euros, settings};
use std::path::PathBuf;

/// A journal that is removed with its test.
struct JournalFile(PathBuf);

impl JournalFile {
    fn new() -> Self {
        Self(std::env::temp_dir().join(format!("payments-{}", letters(12))).join("journal.jsonl"))
    }

    fn settings(&self) -> SimulatorSettings {
        SimulatorSettings { journal: Some(self.0.clone()), ..settings() }
    }
}

impl Drop for JournalFile {
    fn drop(&mut self) {
        if let Some(folder) = self.0.parent() {
            let _gone_already = std::fs::remove_dir_all(folder);
        }
    }
}

#[tokio::test]
async fn payments_keys_and_undelivered_events_survive_a_restart() {
    let journal = JournalFile::new();
    let before = Simulator::start(journal.settings()).await.expect("the simulator starts");
    let request = order_of_100_euros();
    let payment = gateway_to(&before.base_url()).create_payment(request.clone()).await.expect("a payment");
    before.pay(&payment.intent).await.expect("paid");
    let told = before.events_of(&payment.intent);
    before.stop().await;

    let mut receiver = Receiver::start([]).await;
    let with_receiver = SimulatorSettings { webhook_url: Some(receiver.url.clone()), ..journal.settings() };
    let after = Simulator::start(with_receiver).await.expect("it starts again");
    assert_eq!(receiver.next().await.body, told[0].as_bytes());
    let replayed = gateway_to(&after.base_url()).create_payment(request).await.expect("the stored answer");
    assert_eq!(replayed, payment);
    let intents = after.intents();
    assert_eq!(intents.len(), 1);
    assert_eq!(intents[0].status, IntentStatus::Succeeded);
    assert!(receiver.is_quiet().await);
    after.stop().await;

    let at_last = Simulator::start(journal.settings()).await.expect("it starts once more");
    assert!(at_last.held_events().is_empty(), "a delivered event was forgotten to be");
}

#[tokio::test]
async fn a_simulator_that_is_dropped_ends_and_lets_go_of_its_journal() {
    let journal = JournalFile::new();
    drop(Simulator::start(journal.settings()).await.expect("the simulator starts"));
    for _ in 0..100 {
        if Simulator::start(journal.settings()).await.is_ok() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    panic!("the journal was never let go of");
}

#[tokio::test]
async fn a_journal_that_is_no_journal_is_not_overwritten() {
    let journal = JournalFile::new();
    std::fs::create_dir_all(journal.0.parent().expect("a folder")).expect("made");
    for diary in ["my diary\n", "my diary"] {
        std::fs::write(&journal.0, diary).expect("written");
        assert!(Simulator::start(journal.settings()).await.is_err());
        assert_eq!(std::fs::read_to_string(&journal.0).expect("still there"), diary);
    }
}
