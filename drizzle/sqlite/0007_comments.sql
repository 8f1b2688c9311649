CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`instrument_id` text NOT NULL,
	`country_code` text NOT NULL,
	`version_id` text NOT NULL,
	`provision_id` text,
	`quote` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`standard_id` text,
	`standard_place` text,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`version_id`) REFERENCES `version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`provision_id`) REFERENCES `provision`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`standard_id`) REFERENCES `standard`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_by_instrument` ON `comment` (`instrument_id`,`recorded_at`,`id`);--> statement-breakpoint
CREATE TABLE `comment_release` (
	`comment_id` text PRIMARY KEY NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comment_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text NOT NULL,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `comment_reply_by_comment` ON `comment_reply` (`comment_id`,`recorded_at`);