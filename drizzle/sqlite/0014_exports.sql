CREATE TABLE `export_file` (
	`id` text PRIMARY KEY NOT NULL,
	`job_id` text NOT NULL,
	`file` text NOT NULL,
	`sent` text NOT NULL,
	`language` text NOT NULL,
	`country_code` text,
	`is_restricted` integer NOT NULL,
	`created_by_id` text NOT NULL,
	`created_at` text NOT NULL,
	`approved_by_id` text,
	`approved_at` text,
	`made_at` text,
	`row_count` integer,
	`byte_count` integer,
	`file_hash` text,
	`expires_at` text,
	`removed_at` text
);
--> statement-breakpoint
CREATE INDEX `export_file_by_creator` ON `export_file` (`created_by_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `export_file_awaiting` ON `export_file` (`is_restricted`,`approved_at`,`created_at`);--> statement-breakpoint
CREATE INDEX `export_file_by_expiry` ON `export_file` (`removed_at`,`expires_at`);