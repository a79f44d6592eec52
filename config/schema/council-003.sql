-- Which side of a thing a picture shows: front, back, detail, process, or nothing.
ALTER TABLE picture ADD COLUMN role TEXT NOT NULL DEFAULT '';
