CREATE TABLE `search_edition` (
	`edition` integer PRIMARY KEY NOT NULL,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `search_entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`exists_by` text NOT NULL,
	`tokens` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `search_entry_by_subject` ON `search_entry` (`kind`,`subject_id`);--> statement-breakpoint
DROP INDEX `measure_pillar_by_pillar`;--> statement-breakpoint
ALTER TABLE `measure_pillar` ADD `country_code` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `measure_pillar` ADD `is_published` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `measure_pillar` ADD `changed_at` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `measure_pillar_newest` ON `measure_pillar` (`pillar`,`changed_at`,`measure_id`,`is_published`,`country_code`);--> statement-breakpoint
CREATE INDEX `measure_pillar_by_country` ON `measure_pillar` (`pillar`,`country_code`,`changed_at`,`measure_id`,`is_published`);--> statement-breakpoint
ALTER TABLE `instrument` DROP COLUMN `folded`;--> statement-breakpoint
ALTER TABLE `measure` DROP COLUMN `folded`;--> statement-breakpoint
ALTER TABLE `organisation` DROP COLUMN `folded`;--> statement-breakpoint
ALTER TABLE `source` DROP COLUMN `folded`;--> statement-breakpoint
UPDATE measure_pillar SET (country_code, is_published, changed_at) =
  (SELECT country_code, is_published, changed_at FROM measure WHERE id = measure_pillar.measure_id);
