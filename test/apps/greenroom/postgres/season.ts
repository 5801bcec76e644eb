/** Passwords with the characters that passwords break addresses and password files with. */
export const READER = { user: 'reader', password: 'p@ss/w:rd\\?#%' } as const;

/** Events with zones, nulls, lists and 21 on-sales at one instant, as a CSV. */
export const SEASON_CSV = [
  'id,name,on_sale,off_sale,time_zone,venue_capacity,performers,followers,host,path,tier,cost_centre',
  ...Array.from({ length: 21 }, (_, index) => {
    const id = `T-${String(index + 1).padStart(2, '0')}`;
    return `${id},Tour ${index + 1},2026-12-04T10:00:00Z,,Europe/London,${1000 * (index + 1)},,${50_000 * (index + 1)},,,,`;
  }),
  'a1,"Björk, ""live""",2026-12-05T09:30:15Z,2026-12-06T00:00:00Z,Europe/Berlin,,Björk; 宇多田ヒカル,9007199254740991,tickets.example.com,/bjork,major,live-music',
  'A1,Harbour,,,,,,,,,,',
  'B2,Over,2026-11-01T10:00:00Z,,,,,,,,,',
  'C3,Far,2027-06-01T10:00:00Z,,,,,,,,,',
  '',
].join('\n');

/**
 * The same in a database: `sales.events`, that the reader may read, in a user's own words in `sales."Shows 2026"`, and
 * as local times with their zones in `sales.local`.
 */
export const SEASON_SQL = `
  CREATE ROLE reader LOGIN PASSWORD '${READER.password}';
  CREATE ROLE guarded LOGIN PASSWORD 'guarded';
  CREATE ROLE hurried LOGIN PASSWORD 'hurried' IN ROLE reader;
  ALTER ROLE hurried SET statement_timeout = '200ms';
  CREATE ROLE abroad LOGIN PASSWORD 'abroad' IN ROLE reader;
  ALTER ROLE abroad SET TimeZone = 'Asia/Kathmandu';
  ALTER ROLE abroad SET DateStyle = 'SQL, DMY';
  CREATE SCHEMA sales;
  GRANT USAGE ON SCHEMA sales TO reader;
  ALTER ROLE reader SET search_path = sales;

  CREATE TYPE sales.tier AS ENUM ('small', 'standard', 'major');
  CREATE TABLE sales.events (
    id text PRIMARY KEY, name varchar(200), on_sale timestamptz, off_sale timestamptz, time_zone text,
    venue_capacity integer, performers text[], followers bigint, host text, path text, tier sales.tier, cost_centre text
  );
  INSERT INTO sales.events (id, name, on_sale, time_zone, venue_capacity, followers)
  SELECT 'T-' || lpad(n::text, 2, '0'), 'Tour ' || n, '2026-12-04 11:00:00+01', 'Europe/London', 1000 * n, 50000 * n
  FROM generate_series(21, 1, -1) AS n;
  INSERT INTO sales.events VALUES
    ('a1', 'Björk, "live"', '2026-12-05 09:30:15.5+00', '2026-12-06 01:00+01', 'Europe/Berlin', NULL,
     ARRAY['Björk', NULL, '宇多田ヒカル', ''], 9007199254740991, 'tickets.example.com', '/bjork', 'major', 'live-music');
  INSERT INTO sales.events (id, name, on_sale) VALUES
    ('A1', 'Harbour', NULL), ('B2', 'Over', '2026-11-01 10:00+00'), ('C3', 'Far', '2027-06-01 10:00+00');
  GRANT SELECT ON sales.events TO reader;

  CREATE TABLE sales."Shows ""2026"".x" (
    "Show No." integer, "title, short" text, "on""sale" timestamptz, secret text, seats numeric(8, 2)
  );
  INSERT INTO sales."Shows ""2026"".x" VALUES
    (10, 'Lanterns', '2026-12-04 10:00+00', 'x', 20000.00), (9, 'Harbour', '2026-12-05 10:00+00', 'x', 500);
  GRANT SELECT ("Show No.", "title, short", "on""sale", seats) ON sales."Shows ""2026"".x" TO reader;

  CREATE TABLE sales.local (id uuid, name text, on_sale timestamp, time_zone text);
  INSERT INTO sales.local VALUES
    ('7f4df7b6-2f0f-4f86-a3e9-0d7b0d6a4b11', 'Lanterns', '2026-12-04 10:00', 'Europe/Berlin'),
    ('1c2f0d3a-96b1-4f6a-8f2a-4a53cf0ad5ce', 'Harbour', '2026-12-04 10:00', 'Asia/Tokyo');
  GRANT SELECT ON sales.local TO reader;

  CREATE TABLE sales.shows (event_id text PRIMARY KEY, title text, sales_start timestamptz);
  INSERT INTO sales.shows VALUES ('S1', 'Lanterns', '2026-11-30 21:00+00'), ('S2', 'Harbour', '2027-01-01 10:00+00');
  CREATE TABLE sales.billings (event_id text, billing integer, artist text);
  INSERT INTO sales.billings VALUES ('S1', 2, 'B'), ('S1', 1, 'A'), ('S2', 1, 'C');
  GRANT SELECT ON sales.shows, sales.billings TO reader;

  CREATE TABLE sales.hidden (id text, name text, on_sale timestamptz);
  CREATE TABLE sales.notes (id text, title text);
  GRANT SELECT ON sales.notes TO reader;
  CREATE TABLE sales.bare (id text, name text, on_sale timestamptz);
  GRANT SELECT ON sales.bare TO reader;
`;
