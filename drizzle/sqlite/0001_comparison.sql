CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`criterion_code` text NOT NULL,
	`edition` text NOT NULL,
	`country_code` text NOT NULL,
	`value` integer,
	`absence` text,
	`rationale` text NOT NULL,
	`language` text,
	`valid_from` text,
	`valid_from_by` text NOT NULL,
	`as_of` text,
	`confidence` text,
	`origin` text NOT NULL,
	`supersedes_id` text,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text,
	FOREIGN KEY (`criterion_code`) REFERENCES `criterion`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessment_value_or_absence" CHECK(("assessment"."value" is null) <> ("assessment"."absence" is null)),
	CONSTRAINT "assessment_value_on_scale" CHECK("assessment"."value" between 0 and 3)
);
--> statement-breakpoint
CREATE INDEX `assessment_by_cell` ON `assessment` (`country_code`,`criterion_code`,`recorded_at`);--> statement-breakpoint
CREATE INDEX `assessment_by_criterion` ON `assessment` (`criterion_code`,`country_code`);--> statement-breakpoint
CREATE INDEX `assessment_by_author` ON `assessment` (`recorded_by_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `assessment_decision` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`decision` text NOT NULL,
	`rationale` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_decision_once` ON `assessment_decision` (`assessment_id`,`decision`);--> statement-breakpoint
CREATE TABLE `assessment_provision` (
	`assessment_id` text NOT NULL,
	`position` integer NOT NULL,
	`instrument_id` text NOT NULL,
	`locator` text,
	PRIMARY KEY(`assessment_id`, `position`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`instrument_id`) REFERENCES `instrument`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_provision_by_instrument` ON `assessment_provision` (`instrument_id`,`assessment_id`);--> statement-breakpoint
CREATE TABLE `assessment_reply` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`country_code` text NOT NULL,
	`text` text NOT NULL,
	`personal_data_reason` text,
	`recorded_at` text NOT NULL,
	`recorded_by_id` text NOT NULL,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_reply_by_assessment` ON `assessment_reply` (`assessment_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `assessment_standing` (
	`assessment_id` text PRIMARY KEY NOT NULL,
	`criterion_code` text NOT NULL,
	`country_code` text NOT NULL,
	`state` text NOT NULL,
	`valid_from_day` text NOT NULL,
	`valid_until_day` text,
	`superseded_by_id` text,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `assessment_standing_by_cell` ON `assessment_standing` (`country_code`,`criterion_code`,`valid_from_day`);--> statement-breakpoint
CREATE INDEX `assessment_standing_by_criterion` ON `assessment_standing` (`criterion_code`,`country_code`);--> statement-breakpoint
CREATE INDEX `assessment_standing_by_state` ON `assessment_standing` (`state`,`country_code`,`assessment_id`);--> statement-breakpoint
CREATE TABLE `statehood` (
	`country_code` text PRIMARY KEY NOT NULL,
	`since_on` text NOT NULL,
	`is_verified` integer NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `approach` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`is_verified` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `basis` (
	`subject_kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`position` integer NOT NULL,
	`standard_id` text NOT NULL,
	`reference` text NOT NULL,
	`is_verified` integer NOT NULL,
	PRIMARY KEY(`subject_kind`, `subject_id`, `position`),
	FOREIGN KEY (`standard_id`) REFERENCES `standard`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `basis_by_standard` ON `basis` (`standard_id`,`subject_kind`);--> statement-breakpoint
CREATE TABLE `criterion` (
	`code` text PRIMARY KEY NOT NULL,
	`edition` text NOT NULL,
	`pillar` text NOT NULL,
	`theme_id` text NOT NULL,
	`sub_theme_id` text NOT NULL,
	`question` text NOT NULL,
	`guidance` text NOT NULL,
	`scale` text NOT NULL,
	`is_victim_centred` integer NOT NULL,
	`is_verified` integer NOT NULL,
	`verified_note` text,
	`computed_from` text,
	`position` integer NOT NULL,
	FOREIGN KEY (`theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`sub_theme_id`) REFERENCES `theme`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `criterion_in_order` ON `criterion` (`edition`,`position`);--> statement-breakpoint
CREATE TABLE `pillar` (
	`code` text PRIMARY KEY NOT NULL,
	`prefix` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`is_verified` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `theme` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`origin` text NOT NULL,
	`is_verified` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `indicator` (
	`code` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`unit` text NOT NULL,
	`definition` text NOT NULL,
	`disaggregation` text NOT NULL,
	`pillar` text,
	`caution` text,
	`is_verified` integer NOT NULL,
	`verified_note` text,
	`is_editorial` integer NOT NULL,
	`counts_people` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `observation` (
	`id` text PRIMARY KEY NOT NULL,
	`country_code` text NOT NULL,
	`indicator_code` text NOT NULL,
	`year` integer NOT NULL,
	`value` real NOT NULL,
	`basis` text,
	`period` text,
	`note` text,
	`confidence` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_code`) REFERENCES `indicator`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `observation_by_indicator` ON `observation` (`indicator_code`,`country_code`,`year`);--> statement-breakpoint
CREATE INDEX `observation_by_country` ON `observation` (`country_code`,`indicator_code`,`year`);--> statement-breakpoint
CREATE TABLE `rating` (
	`id` text PRIMARY KEY NOT NULL,
	`scheme` text NOT NULL,
	`country_code` text NOT NULL,
	`year` integer NOT NULL,
	`value` text NOT NULL,
	`note` text,
	`confidence` text NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rating_by_country` ON `rating` (`scheme`,`country_code`,`year`);--> statement-breakpoint
CREATE TABLE `ratification` (
	`id` text PRIMARY KEY NOT NULL,
	`country_code` text NOT NULL,
	`standard_id` text NOT NULL,
	`sequence` integer NOT NULL,
	`status` text NOT NULL,
	`act` text,
	`signed_on` text,
	`ratified_on` text,
	`in_force_on` text,
	`stated_as` text,
	`reservations` text,
	`note` text,
	`confidence` text NOT NULL,
	`is_verified` integer NOT NULL,
	`recorded_at` text NOT NULL,
	FOREIGN KEY (`country_code`) REFERENCES `country`(`code`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`standard_id`) REFERENCES `standard`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ratification_by_country` ON `ratification` (`country_code`,`standard_id`,`sequence`);--> statement-breakpoint
CREATE INDEX `ratification_by_standard` ON `ratification` (`standard_id`,`country_code`);--> statement-breakpoint
CREATE TABLE `standard` (
	`id` text PRIMARY KEY NOT NULL,
	`group` text NOT NULL,
	`kind` text NOT NULL,
	`short_name` text NOT NULL,
	`full_name` text NOT NULL,
	`adopted_on` text,
	`in_force_on` text,
	`are_dates_verified` integer NOT NULL,
	`depositary` text,
	`url` text,
	`note` text,
	`is_verified` integer NOT NULL,
	`position` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `standard_article` (
	`standard_id` text NOT NULL,
	`position` integer NOT NULL,
	`number` text NOT NULL,
	`heading` text NOT NULL,
	`is_verified` integer NOT NULL,
	PRIMARY KEY(`standard_id`, `position`),
	FOREIGN KEY (`standard_id`) REFERENCES `standard`(`id`) ON UPDATE no action ON DELETE no action
);
