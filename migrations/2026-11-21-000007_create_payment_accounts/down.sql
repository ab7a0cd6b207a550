DROP INDEX stores_by_stripe_account;
ALTER TABLE stores DROP COLUMN payments_ready, DROP COLUMN payments_checked_at;
