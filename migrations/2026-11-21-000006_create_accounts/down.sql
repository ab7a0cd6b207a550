DROP TABLE store_owners, account_mails, account_links, account_refresh_tokens, account_sessions, accounts;
DROP FUNCTION claimed_email();
DROP FUNCTION current_account();
