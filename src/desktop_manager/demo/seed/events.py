"""Incidents and maintenance: one incident in progress, one maintenance to come, and two that are over."""

from __future__ import annotations

from typing import NamedTuple

from desktop_manager.demo.timeline import Timeline


class Event(NamedTuple):
    """Something that concerns services. `texts`: title and body by language; `ended_at` None: not over yet."""

    id: int
    url: str
    kind: str
    """internal, public, server or streaming: what the listing is filtered by."""
    type: str
    status: str
    services: tuple[tuple[int, str], ...]
    texts: dict[str, tuple[str, str]]
    started_at: int
    ended_at: int | None
    comment: str | None = None
    is_automatic: bool = False


def events(timeline: Timeline) -> tuple[Event, ...]:
    """All events, the newest first."""
    at = timeline.at
    return (
        Event(
            4104,
            "wq3mXo2Lr8",
            "public",
            "maintenance",
            "planned",
            ((50, "public_cloud"),),
            {
                "en": ("Network maintenance, Public Cloud", "Short interruptions of a few seconds are possible."),
                "fr": ("Maintenance réseau, Public Cloud", "De brèves coupures de quelques secondes sont possibles."),
                "de": ("Netzwerkwartung, Public Cloud", "Kurze Unterbrüche von einigen Sekunden sind möglich."),
                "it": ("Manutenzione della rete, Public Cloud", "Sono possibili brevi interruzioni di pochi secondi."),
                "es": ("Mantenimiento de red, Public Cloud", "Son posibles breves cortes de unos segundos."),
            },
            at(5, 22),
            at(6, 2),
        ),
        Event(
            4103,
            "Kd81vTzPqa",
            "public",
            "incident",
            "inprogress",
            ((23, "email_hosting"),),
            {
                "en": ("Slow webmail for some users", "Opening a message may take several seconds."),
                "fr": ("Webmail lent pour certains utilisateurs", "L'ouverture d'un message peut prendre du temps."),
                "de": (
                    "Langsames Webmail für einige Benutzer",
                    "Das Öffnen einer Nachricht kann einige Sekunden dauern.",
                ),
                "it": ("Webmail lenta per alcuni utenti", "L'apertura di un messaggio può richiedere alcuni secondi."),
                "es": ("Webmail lento para algunos usuarios", "Abrir un mensaje puede tardar varios segundos."),
            },
            at(0, 8, 20),
            None,
            comment="Two storage nodes are being replaced.",
        ),
        Event(
            4102,
            "p0Zr5YbnCe",
            "server",
            "incident",
            "terminated",
            ((3, "web_hosting"), (1, "hosting")),
            {
                "en": ("Database server restarted", "The databases of a few sites were unreachable for six minutes."),
                "fr": ("Serveur de bases redémarré", "Les bases de quelques sites étaient injoignables six minutes."),
                "de": ("Datenbankserver neu gestartet", "Einige Datenbanken waren sechs Minuten nicht erreichbar."),
                "it": ("Server di database riavviato", "Alcuni database sono rimasti irraggiungibili per sei minuti."),
                "es": ("Servidor de bases reiniciado", "Algunas bases no estuvieron disponibles seis minutos."),
            },
            at(-17, 13, 4),
            at(-17, 13, 10),
            is_automatic=True,
        ),
        Event(
            4101,
            "ed4px6RxMG",
            "streaming",
            "enhancement",
            "reviewed",
            ((7, "radio"), (4, "video")),
            {
                "en": ("New encoders for live streams", "Streams start faster."),
                "fr": ("Nouveaux encodeurs pour les directs", "Les flux démarrent plus vite."),
                "de": ("Neue Encoder für Livestreams", "Streams starten schneller."),
                "it": ("Nuovi codificatori per le dirette", "I flussi si avviano più rapidamente."),
                "es": ("Nuevos codificadores para directos", "Las transmisiones empiezan antes."),
            },
            at(-40, 6),
            at(-40, 7),
        ),
    )
