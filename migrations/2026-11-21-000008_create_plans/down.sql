ALTER TABLE stores DROP COLUMN plan_place, DROP COLUMN subscription, DROP COLUMN plan_checked_at;
DROP TABLE account_plans;
