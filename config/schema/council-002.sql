-- The middle of what a picture shows, in fractions of its width and height.
ALTER TABLE picture ADD COLUMN focus_x REAL NOT NULL DEFAULT 0.5;
ALTER TABLE picture ADD COLUMN focus_y REAL NOT NULL DEFAULT 0.5;
