DROP INDEX stripe_events_by_time;
ALTER TABLE stores DROP COLUMN suspended_at, DROP COLUMN suspended_for;
DROP TABLE audit_log, staff_sessions, staff_links, staff_recovery_codes, staff_accounts;
