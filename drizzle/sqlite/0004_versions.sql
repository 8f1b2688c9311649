CREATE TABLE `alignment` (
	`id` text PRIMARY KEY NOT NULL,
	`from_version_id` text NOT NULL,
	`to_version_id` text NOT NULL,
	`from_provision_id` text,
	`to_provision_id` text,
	`position` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`from_version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alignment_by_versions` ON `alignment` (`from_version_id`,`to_version_id`,`position`);--> statement-breakpoint
CREATE TABLE `version` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`country_code` text NOT NULL,
	`sequence` integer NOT NULL,
	`label` text NOT NULL,
	`dated_on` text NOT NULL,
	`dated_by` text NOT NULL,
	`language` text NOT NULL,
	`format` text NOT NULL,
	`left_out` text NOT NULL,
	`text` text NOT NULL,
	`article_count` integer NOT NULL,
	`word_count` integer NOT NULL,
	`hash` text,
	`frozen_at` text,
	`frozen_by_id` text,
	`row_version` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `version_by_instrument` ON `version` (`instrument_id`,`sequence`);--> statement-breakpoint
DROP INDEX `provision_by_instrument`;--> statement-breakpoint
ALTER TABLE `provision` ADD `version_id` text REFERENCES version(id);--> statement-breakpoint
ALTER TABLE `provision` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `provision` ADD `path` text;--> statement-breakpoint
ALTER TABLE `provision` ADD `depth` integer;--> statement-breakpoint
CREATE INDEX `provision_by_instrument` ON `provision` (`instrument_id`,`version_id`,`position`);