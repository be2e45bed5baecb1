CREATE TABLE "antwoord" (
	"regio" text NOT NULL,
	"apparaat_id" uuid NOT NULL,
	"nummer" bigint NOT NULL,
	"envelop_hash" text NOT NULL,
	"volgnummer" bigint,
	"weigering" text,
	"tekst" text NOT NULL,
	"gegeven_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "antwoord_regio_apparaat_id_nummer_pk" PRIMARY KEY("regio","apparaat_id","nummer"),
	CONSTRAINT "antwoord_soort" CHECK (("antwoord"."volgnummer" is null) <> ("antwoord"."weigering" is null))
);
--> statement-breakpoint
CREATE TABLE "apparaat" (
	"regio" text NOT NULL,
	"id" uuid NOT NULL,
	"commissie_id" uuid NOT NULL,
	"kid" text NOT NULL,
	"sleutel" jsonb NOT NULL,
	"ingeschreven_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "apparaat_regio_id_pk" PRIMARY KEY("regio","id")
);
--> statement-breakpoint
CREATE TABLE "commissie" (
	"regio" text NOT NULL,
	"id" uuid NOT NULL,
	"naam" text NOT NULL,
	"ingeschreven_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "commissie_regio_id_pk" PRIMARY KEY("regio","id")
);
--> statement-breakpoint
CREATE TABLE "koppelcode" (
	"regio" text NOT NULL,
	"code_hash" text NOT NULL,
	"commissie_id" uuid,
	"alleen_nieuw" boolean NOT NULL,
	"verloopt_op" timestamp (3) with time zone NOT NULL,
	"gebruikt_op" timestamp (3) with time zone,
	"gebruikt_voor" text,
	CONSTRAINT "koppelcode_regio_code_hash_pk" PRIMARY KEY("regio","code_hash"),
	CONSTRAINT "koppelcode_gebruik" CHECK (("koppelcode"."gebruikt_op" is null) = ("koppelcode"."gebruikt_voor" is null))
);
--> statement-breakpoint
CREATE TABLE "ondertekenaar" (
	"regio" text NOT NULL,
	"nr" bigserial NOT NULL,
	"commissie_id" uuid NOT NULL,
	"rol" text NOT NULL,
	"kid" text NOT NULL,
	"sleutel" jsonb NOT NULL,
	"mandaat_van" date NOT NULL,
	"mandaat_tot" date,
	"ingeschreven_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ondertekenaar_regio_nr_pk" PRIMARY KEY("regio","nr"),
	CONSTRAINT "ondertekenaar_rol" CHECK ("ondertekenaar"."rol" in ('voorzitter', 'secretaris')),
	CONSTRAINT "ondertekenaar_mandaat" CHECK ("ondertekenaar"."mandaat_tot" is null or "ondertekenaar"."mandaat_van" <= "ondertekenaar"."mandaat_tot")
);
--> statement-breakpoint
CREATE TABLE "ontvangen" (
	"regio" text NOT NULL,
	"volgnummer" bigint NOT NULL,
	"commissie_id" uuid NOT NULL,
	"apparaat_id" uuid NOT NULL,
	"nummer" bigint NOT NULL,
	"envelop_hash" text NOT NULL,
	"besluit_id" uuid NOT NULL,
	"besluit_hash" text NOT NULL,
	"verzegeld" text NOT NULL,
	"ontvangen_op" timestamp (3) with time zone NOT NULL,
	"vorige_ketenhash" text NOT NULL,
	"ketenhash" text NOT NULL,
	"ontvangstbewijs" text NOT NULL,
	CONSTRAINT "ontvangen_regio_volgnummer_pk" PRIMARY KEY("regio","volgnummer"),
	CONSTRAINT "ontvangen_besluit" UNIQUE("regio","besluit_id"),
	CONSTRAINT "ontvangen_nummer" UNIQUE("regio","apparaat_id","nummer"),
	CONSTRAINT "ontvangen_hash" CHECK ("ontvangen"."envelop_hash" ~ '^[0-9a-f]{64}$' and "ontvangen"."besluit_hash" ~ '^[0-9a-f]{64}$' and "ontvangen"."ketenhash" ~ '^[0-9a-f]{64}$')
);
--> statement-breakpoint
CREATE TABLE "register" (
	"regio" text NOT NULL,
	"id" uuid NOT NULL,
	"naam" text NOT NULL,
	"geheime_sleutel" jsonb NOT NULL,
	"sleutel" jsonb NOT NULL,
	"aangemaakt_op" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "register_regio_pk" PRIMARY KEY("regio")
);
--> statement-breakpoint
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_apparaat" FOREIGN KEY ("regio","apparaat_id") REFERENCES "public"."apparaat"("regio","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "antwoord" ADD CONSTRAINT "antwoord_ontvangen" FOREIGN KEY ("regio","volgnummer") REFERENCES "public"."ontvangen"("regio","volgnummer") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "apparaat" ADD CONSTRAINT "apparaat_commissie" FOREIGN KEY ("regio","commissie_id") REFERENCES "public"."commissie"("regio","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commissie" ADD CONSTRAINT "commissie_register" FOREIGN KEY ("regio") REFERENCES "public"."register"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "koppelcode" ADD CONSTRAINT "koppelcode_register" FOREIGN KEY ("regio") REFERENCES "public"."register"("regio") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ondertekenaar" ADD CONSTRAINT "ondertekenaar_commissie" FOREIGN KEY ("regio","commissie_id") REFERENCES "public"."commissie"("regio","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ontvangen" ADD CONSTRAINT "ontvangen_apparaat" FOREIGN KEY ("regio","apparaat_id") REFERENCES "public"."apparaat"("regio","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ondertekenaar_kid" ON "ondertekenaar" USING btree ("regio","commissie_id","kid");