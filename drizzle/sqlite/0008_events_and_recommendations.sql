CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`country_code` text NOT NULL,
	`same_as_id` text,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`happened_on` text,
	`exists_by` text NOT NULL,
	`is_undated` integer NOT NULL,
	`place` text,
	`summary` text,
	`confidence` text NOT NULL,
	`row_version` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_newest` ON `event` (`exists_by`,`id`);--> statement-breakpoint
CREATE INDEX `event_by_country` ON `event` (`country_code`,`exists_by`,`id`);--> statement-breakpoint
CREATE INDEX `event_same_as` ON `event` (`same_as_id`);--> statement-breakpoint
CREATE TABLE `event_instrument` (
	`event_id` text NOT NULL,
	`instrument_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `instrument_id`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `event_instrument_by_instrument` ON `event_instrument` (`instrument_id`);--> statement-breakpoint
CREATE TABLE `organiser` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`stated_as` text NOT NULL,
	`organisation_id` text,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `outcome` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`owner_id` text,
	`due_on` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outcome_by_event` ON `outcome` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `participant` (
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`name` text,
	`role` text NOT NULL,
	`country_code` text,
	`organisation_id` text,
	PRIMARY KEY(`event_id`, `position`),
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `practice` (
	`id` text PRIMARY KEY NOT NULL,
	`country_code` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`presented_by` text,
	`event_id` text,
	`confidence` text NOT NULL,
	`row_version` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_by_country` ON `practice` (`country_code`,`id`);--> statement-breakpoint
CREATE INDEX `practice_by_event` ON `practice` (`event_id`);--> statement-breakpoint
CREATE TABLE `practice_pillar` (
	`practice_id` text NOT NULL,
	`pillar` text NOT NULL,
	PRIMARY KEY(`practice_id`, `pillar`),
	FOREIGN KEY (`practice_id`) REFERENCES `practice`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `practice_pillar_by_pillar` ON `practice_pillar` (`pillar`,`practice_id`);--> statement-breakpoint
CREATE TABLE `link` (
	`id` text PRIMARY KEY NOT NULL,
	`recommendation_id` text NOT NULL,
	`target` text NOT NULL,
	`target_id` text NOT NULL,
	`kind` text NOT NULL,
	`rationale` text,
	`supersedes_id` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `link_by_recommendation` ON `link` (`recommendation_id`,`target`);--> statement-breakpoint
CREATE INDEX `link_by_target` ON `link` (`target`,`target_id`);--> statement-breakpoint
CREATE INDEX `link_superseded` ON `link` (`supersedes_id`);--> statement-breakpoint
CREATE TABLE `monitoring_body` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`standard_id` text,
	`issues` text NOT NULL,
	`cycle` text,
	`applies_to` text,
	`composition` text,
	`note` text,
	`is_verified` integer NOT NULL,
	`is_listed` integer NOT NULL,
	`position` integer NOT NULL,
	FOREIGN KEY (`standard_id`) REFERENCES `standard`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `recommendation` (
	`id` text PRIMARY KEY NOT NULL,
	`country_code` text NOT NULL,
	`body_id` text NOT NULL,
	`stated_body` text NOT NULL,
	`document` text NOT NULL,
	`made_on` text,
	`exists_by` text NOT NULL,
	`is_undated` integer NOT NULL,
	`text` text NOT NULL,
	`strength` text,
	`event_id` text,
	`confidence` text NOT NULL,
	`answer` text NOT NULL,
	`row_version` integer NOT NULL,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`body_id`) REFERENCES `monitoring_body`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommendation_newest` ON `recommendation` (`exists_by`,`id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_country` ON `recommendation` (`country_code`,`exists_by`,`id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_body` ON `recommendation` (`body_id`,`exists_by`,`id`);--> statement-breakpoint
CREATE INDEX `recommendation_by_event` ON `recommendation` (`event_id`);--> statement-breakpoint
CREATE TABLE `recommendation_pillar` (
	`recommendation_id` text NOT NULL,
	`pillar` text NOT NULL,
	PRIMARY KEY(`recommendation_id`, `pillar`),
	FOREIGN KEY (`recommendation_id`) REFERENCES `recommendation`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `recommendation_pillar_by_pillar` ON `recommendation_pillar` (`pillar`,`recommendation_id`);--> statement-breakpoint
CREATE TABLE `recommendation_tally` (
	`country_code` text PRIMARY KEY NOT NULL,
	`unanswered` integer DEFAULT 0 NOT NULL,
	`partly_answered` integer DEFAULT 0 NOT NULL,
	`answered` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action
);
