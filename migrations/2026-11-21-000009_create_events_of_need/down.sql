DROP INDEX events_of_need;
