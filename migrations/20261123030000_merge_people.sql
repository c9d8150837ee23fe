-- Two people become one: the history of what either agreed to goes along.
GRANT UPDATE (person_id) ON tracking.consents TO prospectflow_app;
