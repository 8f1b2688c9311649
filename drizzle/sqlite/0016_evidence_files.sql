CREATE TABLE `file` (
	`id` text PRIMARY KEY NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`sha256`) REFERENCES `file_content`(`sha256`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `file_by_content` ON `file` (`sha256`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `file_content` (
	`sha256` text PRIMARY KEY NOT NULL,
	`size` integer NOT NULL,
	`media_type` text NOT NULL,
	`text_state` text NOT NULL,
	`pages` text,
	`recorded_at` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `file_content_oldest` ON `file_content` (`recorded_at`);--> statement-breakpoint
CREATE TABLE `quote_check` (
	`evidence_id` text PRIMARY KEY NOT NULL,
	`state` text NOT NULL,
	`page` integer,
	`checked_at` text NOT NULL,
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `evidence` ADD `file_id` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `pages` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `quote` text;--> statement-breakpoint
ALTER TABLE `evidence` ADD `stance` text DEFAULT 'supports' NOT NULL;--> statement-breakpoint
CREATE INDEX `evidence_by_file` ON `evidence` (`file_id`);