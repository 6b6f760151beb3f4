-- Most decisions come to nothing; those that did not are found without reading the others.
create index decision_preference_outcome on decision (preference_id, outcome);
create index decision_account_outcome on decision (account_id, outcome);
