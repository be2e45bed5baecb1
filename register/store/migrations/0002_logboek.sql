CREATE TABLE "blad" (
	"regio" text NOT NULL,
	"plek" bigint NOT NULL,
	"volgnummer" bigint,
	"inhoud" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "blad_regio_plek_pk" PRIMARY KEY("regio","plek"),
	CONSTRAINT "blad_volgnummer" UNIQUE("regio","volgnummer"),
	CONSTRAINT "blad_hash" CHECK ("blad"."hash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "checkpoint" (
	"regio" text NOT NULL,
	"omvang" bigint NOT NULL,
	"rand" text NOT NULL,
	"nota" text NOT NULL,
	CONSTRAINT "checkpoint_regio_omvang_pk" PRIMARY KEY("regio","omvang")
);
--> statement-breakpoint
CREATE TABLE "logboek" (
	"regio" text NOT NULL,
	"sleutel" text NOT NULL,
	"geheime_sleutel" jsonb NOT NULL,
	"verklaring" text NOT NULL,
	"aangemaakt_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "logboek_regio_pk" PRIMARY KEY("regio")
);
--> statement-breakpoint
CREATE TABLE "tegel" (
	"regio" text NOT NULL,
	"niveau" integer NOT NULL,
	"nr" bigint NOT NULL,
	"hashes" text NOT NULL,
	"wortel" text NOT NULL,
	CONSTRAINT "tegel_regio_niveau_nr_pk" PRIMARY KEY("regio","niveau","nr"),
	CONSTRAINT "tegel_vol" CHECK (length("tegel"."hashes") = 16384 and length("tegel"."wortel") = 64)
);
--> statement-breakpoint
CREATE TABLE "tijdperk" (
	"regio" text NOT NULL,
	"nr" integer NOT NULL,
	"id" uuid NOT NULL,
	"verklaring" text NOT NULL,
	CONSTRAINT "tijdperk_regio_nr_pk" PRIMARY KEY("regio","nr")
);
--> statement-breakpoint
ALTER TABLE "blad" ADD CONSTRAINT "blad_logboek" FOREIGN KEY ("regio") REFERENCES "public"."logboek"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blad" ADD CONSTRAINT "blad_ontvangen" FOREIGN KEY ("regio","volgnummer") REFERENCES "public"."ontvangen"("regio","volgnummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checkpoint" ADD CONSTRAINT "checkpoint_logboek" FOREIGN KEY ("regio") REFERENCES "public"."logboek"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "logboek" ADD CONSTRAINT "logboek_register" FOREIGN KEY ("regio") REFERENCES "public"."register"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tegel" ADD CONSTRAINT "tegel_logboek" FOREIGN KEY ("regio") REFERENCES "public"."logboek"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tijdperk" ADD CONSTRAINT "tijdperk_logboek" FOREIGN KEY ("regio") REFERENCES "public"."logboek"("regio") ON DELETE no action ON UPDATE no action;