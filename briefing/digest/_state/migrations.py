"""This file builds the tables, step by step: `user_version` says how many steps a database has been through."""

MIGRATIONS = (
    """
    CREATE TABLE salt (value BLOB NOT NULL);
    INSERT INTO salt VALUES (randomblob(16));
    CREATE TABLE feed (
        place TEXT PRIMARY KEY, etag TEXT, modified TEXT, failures INTEGER NOT NULL DEFAULT 0, fault TEXT
    );
    CREATE TABLE issue (
        number INTEGER PRIMARY KEY, day TEXT NOT NULL UNIQUE, made TEXT NOT NULL, record TEXT NOT NULL
    );
    CREATE TABLE story (
        id INTEGER PRIMARY KEY, title TEXT NOT NULL,
        first_issue INTEGER NOT NULL REFERENCES issue, last_issue INTEGER NOT NULL REFERENCES issue
    );
    CREATE TABLE article (
        key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, issue INTEGER NOT NULL REFERENCES issue, story INTEGER REFERENCES story,
        seen TEXT NOT NULL, title TEXT, words TEXT, outlet TEXT, published TEXT
    );
    CREATE INDEX article_sha256 ON article (sha256);
    CREATE TABLE piece (
        issue INTEGER NOT NULL REFERENCES issue, name TEXT NOT NULL, data BLOB NOT NULL, PRIMARY KEY (issue, name)
    );
    CREATE TABLE outbox (
        id INTEGER PRIMARY KEY, issue INTEGER NOT NULL REFERENCES issue, who TEXT NOT NULL, address TEXT,
        message_id TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'failed', 'bounced')),
        tries INTEGER NOT NULL DEFAULT 0, next_try TEXT, said TEXT, changed TEXT NOT NULL, UNIQUE (issue, who)
    );
    CREATE INDEX outbox_message_id ON outbox (message_id);
    """,
)
