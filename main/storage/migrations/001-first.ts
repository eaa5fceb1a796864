/**
 * The first shape of a congress file.
 * Declarations (congress, elections, rounds, candidates, batches, holders) may change until their round is sealed. Facts
 * (sign-ins, readings and what became of them, entries, rulings, notes, remarks, seals, decisions, alternates, replacements,
 * journal) are only ever added: a correction is a newer row. The signing key is made with the file and stays.
 */
const sealed = (round: string) =>
  `(select kind from seals where round_id = ${round} order by id desc limit 1) = 'sealed'`;

const annulled = (round: string) =>
  `exists (select 1 from decisions_in_force where round_id = ${round} and kind = 'annul')`;

const appendOnly = (table: string) => `
create trigger ${table}_are_never_changed before update on ${table}
begin select raise(abort, '${table} are append-only'); end;
create trigger ${table}_are_never_deleted before delete on ${table}
begin select raise(abort, '${table} are append-only'); end;`;

const refusedWhenSealed = (table: string, event: 'insert' | 'update' | 'delete', round: string) => `
create trigger ${table}_${event}_refused_when_sealed before ${event} on ${table}
when ${sealed(round)}
begin select raise(abort, 'round is sealed'); end;`;

const refusedWhenAnnulled = (table: string, round: string) => `
create trigger ${table}_insert_refused_when_annulled before insert on ${table}
when ${annulled(round)}
begin select raise(abort, 'round is annulled'); end;`;

export const first = `
create table congress (
  id integer primary key check (id = 1),
  details text not null check (json_valid(details)),
  layout text not null default '{}' check (json_valid(layout)),
  kind text not null default 'real' check (kind in ('real', 'sample', 'practice')),
  lock_after integer not null default 5 check (lock_after between 1 and 120)
) strict;

create table people (
  id integer primary key,
  name text not null,
  role text not null check (role in ('chair', 'operator', 'observer', 'technician')),
  active integer not null default 1 check (active in (0, 1)),
  secret text not null check (json_valid(secret))
) strict;
create unique index people_by_name on people (name) where active = 1;

create table recovery_codes (
  id integer primary key,
  secret text not null check (json_valid(secret)),
  at text not null
) strict;

create table sign_ins (
  id integer primary key,
  person_id integer not null references people (id),
  kind text not null check (kind in ('in', 'refused', 'witness', 'locked', 'reset')),
  at text not null
) strict;
create index sign_ins_by_person on sign_ins (person_id, id);

create table signing_keys (
  id integer primary key check (id = 1),
  public_key text not null check (length(public_key) = 64),
  private_key text not null
) strict;

create table elections (
  id integer primary key,
  place integer not null check (place >= 1),
  title text not null,
  office text not null,
  poll integer not null default 0 check (poll in (0, 1)),
  removed integer not null default 0 check (removed in (0, 1))
) strict;

create table rounds (
  id integer primary key,
  election_id integer not null references elections (id),
  number integer not null check (number >= 1),
  kind text not null check (kind in ('first', 'further', 'revote')),
  parent_id integer references rounds (id),
  style text not null check (style in ('strike', 'agree', 'list', 'cumulative')),
  seats integer not null check (seats >= 1),
  rule_set text not null,
  rules text not null check (json_valid(rules)),
  write_in integer not null default 0 check (write_in in (0, 1)),
  readings integer not null default 2 check (readings between 1 and 3),
  colour text not null default 'white' check (colour in ('white', 'yellow', 'green', 'blue', 'pink', 'orange')),
  source_election_id integer references elections (id),
  electorate text check (json_valid(electorate)),
  issued integer check (issued >= 0),
  collected integer check (collected >= 0),
  batch_size integer not null default 50 check (batch_size between 1 and 1000),
  removed integer not null default 0 check (removed in (0, 1)),
  check ((parent_id is null) = (number = 1)),
  check ((issued is null) = (collected is null))
) strict;

create unique index rounds_by_number on rounds (election_id, number) where removed = 0;

create table candidates (
  round_id integer not null references rounds (id),
  number integer not null check (number >= 1),
  name text not null,
  birth_date text,
  sex text check (sex in ('male', 'female')),
  ethnic_group text,
  post text,
  unit text,
  written integer not null default 0 check (written in (0, 1)),
  same_as integer check (same_as >= 1 and same_as <> number),
  told_apart integer not null default 0 check (told_apart in (0, 1)),
  from_number integer check (from_number >= 1),
  primary key (round_id, number),
  check (written = 1 or (same_as is null and told_apart = 0)),
  check (same_as is null or told_apart = 0)
) strict, without rowid;

create table holders (
  code text primary key,
  digits text not null,
  place integer not null,
  name text not null,
  own integer not null check (own >= 0),
  proxied integer not null check (proxied >= 0),
  present integer not null check (present in (0, 1))
) strict, without rowid;
create index holders_by_digits on holders (digits);

create table batches (
  round_id integer not null references rounds (id),
  number integer not null check (number >= 1),
  size integer not null check (size >= 0),
  measured integer not null check (measured in (0, 1)),
  primary key (round_id, number)
) strict, without rowid;

create table readings (
  id integer primary key,
  round_id integer not null references rounds (id),
  batch integer not null check (batch >= 1),
  person_id integer not null references people (id),
  reader text not null,
  started_at text not null
) strict;
create index readings_by_batch on readings (round_id, batch, id);

create table reading_events (
  id integer primary key,
  reading_id integer not null references readings (id),
  kind text not null check (kind in ('finished', 'resumed', 'discarded')),
  reason text,
  at text not null,
  actor text not null,
  check ((kind = 'discarded') = (reason is not null))
) strict;
create index reading_events_by_reading on reading_events (reading_id, id);

create table entries (
  id integer primary key,
  reading_id integer not null references readings (id),
  serial integer not null check (serial >= 1),
  withdrawn integer not null check (withdrawn in (0, 1)),
  defects text not null,
  marks text not null,
  votes integer check (votes >= 0),
  code text,
  doubt text,
  at text not null,
  actor text not null
) strict;
create index entries_by_serial on entries (reading_id, serial, id);
create index entries_by_code on entries (code) where code is not null;

create table rulings (
  id integer primary key,
  round_id integer not null references rounds (id),
  batch integer not null check (batch >= 1),
  entries text not null,
  kind text not null check (kind in ('paper', 'not-a-paper', 'order', 'revoked')),
  defects text,
  marks text,
  votes integer check (votes >= 0),
  code text,
  reason text not null,
  article text,
  votes_for integer check (votes_for >= 0),
  votes_against integer check (votes_against >= 0),
  at text not null,
  actor text not null,
  person_id integer not null references people (id),
  check ((kind = 'paper') = (marks is not null and defects is not null)),
  check ((votes_for is null) = (votes_against is null))
) strict;
create index rulings_by_entries on rulings (round_id, batch, entries, id);
create index rulings_by_code on rulings (code) where code is not null;

create table notes (
  id integer primary key,
  round_id integer not null references rounds (id),
  finding_key text not null,
  note text not null,
  at text not null,
  actor text not null
) strict;
create index notes_by_finding on notes (round_id, finding_key, id);

create table remarks (
  id integer primary key,
  round_id integer not null references rounds (id),
  number integer not null check (number >= 1),
  content text check (json_valid(content)),
  at text not null,
  actor text not null
) strict;
create index remarks_by_number on remarks (round_id, number, id);

create table seals (
  id integer primary key,
  round_id integer not null references rounds (id),
  kind text not null check (kind in ('sealed', 'reopened')),
  reason text,
  minutes text check (json_valid(minutes)),
  ballots_hash text,
  result_hash text,
  signature text,
  witness text not null,
  at text not null,
  actor text not null,
  check (
    (kind = 'sealed')
      = (minutes is not null and ballots_hash is not null and result_hash is not null and signature is not null)
  ),
  check ((kind = 'reopened') = (reason is not null))
) strict;
create index seals_by_round on seals (round_id, id);

create table decisions (
  id integer primary key,
  round_id integer not null references rounds (id),
  kind text not null check (kind in ('settle-tie', 'go-on', 'leave-open', 'annul', 'revoked')),
  content text check (json_valid(content)),
  revokes integer unique references decisions (id),
  reason text not null,
  decided_at text,
  at text not null,
  actor text not null,
  check ((kind = 'revoked') = (revokes is not null)),
  check ((kind = 'revoked') = (content is null)),
  check ((kind = 'revoked') = (decided_at is null))
) strict;
create index decisions_by_round on decisions (round_id, id);

create table alternates (
  id integer primary key,
  election_id integer not null references elections (id),
  seats integer not null check (seats >= 0),
  reason text not null,
  decided_at text not null,
  at text not null,
  actor text not null
) strict;
create index alternates_by_election on alternates (election_id, id);

create table replacements (
  id integer primary key,
  election_id integer not null references elections (id),
  absent text not null,
  replaced_by text not null,
  reason text not null,
  decided_at text not null,
  at text not null,
  actor text not null
) strict;
create index replacements_by_election on replacements (election_id, id);

create table journal (
  seq integer primary key,
  at text not null,
  actor text not null,
  action text not null,
  round_id integer,
  open text check (json_valid(open)),
  closed text check (json_valid(closed)),
  salt text,
  previous text not null,
  hash text not null,
  check ((closed is null) = (salt is null))
) strict;

create view readings_in_force as
select id, round_id, batch, person_id, reader, started_at,
  (
    select count(*) from readings as earlier
    where earlier.round_id = readings.round_id and earlier.batch = readings.batch and earlier.id <= readings.id
      and not exists (select 1 from reading_events where reading_id = earlier.id and kind = 'discarded')
  ) as ordinal,
  coalesce(
    (select kind from reading_events where reading_id = readings.id order by reading_events.id desc limit 1), ''
  ) = 'finished' as finished
from readings
where not exists (select 1 from reading_events where reading_id = readings.id and kind = 'discarded');

create view current_entries as
select entries.id, reading_id, round_id, batch, ordinal, serial, defects, marks, votes, code, doubt
from readings_in_force join entries on entries.reading_id = readings_in_force.id
where withdrawn = 0
  and not exists (
    select 1 from entries as later
    where later.reading_id = entries.reading_id and later.serial = entries.serial and later.id > entries.id
  );

create view rulings_in_force as
select id, round_id, batch, entries, kind, defects, marks, votes, code, reason, article, votes_for, votes_against, at, actor,
  person_id
from rulings
where kind <> 'revoked'
  and not exists (
    select 1 from rulings as later
    where later.round_id = rulings.round_id and later.batch = rulings.batch and later.entries = rulings.entries
      and later.id > rulings.id
  );

create view remarks_in_force as
select id, round_id, number, content, at, actor
from remarks
where content is not null
  and not exists (
    select 1 from remarks as later
    where later.round_id = remarks.round_id and later.number = remarks.number and later.id > remarks.id
  );

create view decisions_in_force as
select id, round_id, kind, content, reason, decided_at, at, actor
from decisions
where kind <> 'revoked' and not exists (select 1 from decisions as later where later.revokes = decisions.id);

${[
  'recovery_codes',
  'sign_ins',
  'readings',
  'reading_events',
  'entries',
  'rulings',
  'notes',
  'remarks',
  'seals',
  'decisions',
  'alternates',
  'replacements',
  'journal',
  'signing_keys',
]
  .map(appendOnly)
  .join('\n')}

${refusedWhenSealed('rounds', 'update', 'old.id')}
${refusedWhenSealed('candidates', 'insert', 'new.round_id')}
${refusedWhenSealed('candidates', 'update', 'old.round_id')}
${refusedWhenSealed('candidates', 'delete', 'old.round_id')}
${refusedWhenSealed('batches', 'insert', 'new.round_id')}
${refusedWhenSealed('batches', 'update', 'old.round_id')}
${refusedWhenSealed('batches', 'delete', 'old.round_id')}
${refusedWhenSealed('readings', 'insert', 'new.round_id')}
${refusedWhenSealed('notes', 'insert', 'new.round_id')}
${refusedWhenSealed('remarks', 'insert', 'new.round_id')}
${refusedWhenSealed('entries', 'insert', '(select round_id from readings where id = new.reading_id)')}
${refusedWhenSealed('reading_events', 'insert', '(select round_id from readings where id = new.reading_id)')}
${refusedWhenSealed('rulings', 'insert', 'new.round_id')}

${refusedWhenAnnulled('readings', 'new.round_id')}
${refusedWhenAnnulled('entries', '(select round_id from readings where id = new.reading_id)')}
${refusedWhenAnnulled('reading_events', '(select round_id from readings where id = new.reading_id)')}
${refusedWhenAnnulled('rulings', 'new.round_id')}
${refusedWhenAnnulled('seals', 'new.round_id')}

create trigger elections_change_refused_when_sealed before update of title, office, poll, removed on elections
when exists (select 1 from rounds where election_id = old.id and ${sealed('rounds.id')})
begin select raise(abort, 'round is sealed'); end;
create trigger elections_are_never_deleted before delete on elections
begin select raise(abort, 'elections are marked as removed'); end;
create trigger people_are_never_deleted before delete on people
begin select raise(abort, 'people are marked as inactive'); end;
create trigger discarded_readings_stay_discarded before insert on reading_events
when exists (select 1 from reading_events where reading_id = new.reading_id and kind = 'discarded')
begin select raise(abort, 'a discarded reading counts no more'); end;
create trigger entries_refused_when_discarded before insert on entries
when exists (select 1 from reading_events where reading_id = new.reading_id and kind = 'discarded')
begin select raise(abort, 'a discarded reading counts no more'); end;
create trigger one_reading_a_person before insert on readings
when exists (
  select 1 from readings_in_force
  where round_id = new.round_id and batch = new.batch and person_id = new.person_id
)
begin select raise(abort, 'the same person cannot give two readings of a batch'); end;
create trigger rounds_are_never_deleted before delete on rounds
begin select raise(abort, 'rounds are marked as removed'); end;

create trigger rounds_with_a_later_one_stay_sealed before insert on seals
when new.kind = 'reopened' and exists (
  select 1 from rounds as later join rounds as this on this.election_id = later.election_id
  where this.id = new.round_id and later.number > this.number and later.removed = 0
)
begin select raise(abort, 'round has a later one'); end;
create trigger decisions_follow_the_seal before insert on decisions
when new.kind in ('settle-tie', 'go-on', 'leave-open', 'annul')
  and (new.kind <> 'annul') <> coalesce(${sealed('new.round_id')}, 0)
begin select raise(abort, 'decisions follow the seal, annulment comes before it'); end;
create trigger decisions_are_revoked_once before insert on decisions
when new.kind = 'revoked'
  and not exists (select 1 from decisions_in_force where id = new.revokes and round_id = new.round_id)
begin select raise(abort, 'only a decision in force of the round is revoked'); end;
create trigger seals_alternate before insert on seals
when (new.kind = 'sealed') = coalesce(${sealed('new.round_id')}, 0)
begin select raise(abort, 'seals alternate'); end;
create trigger journal_has_no_gaps before insert on journal
when new.seq <> (select coalesce(max(seq), 0) + 1 from journal)
  or new.previous <> coalesce((select hash from journal where seq = new.seq - 1), printf('%064d', 0))
begin select raise(abort, 'journal is a chain'); end;
`;
