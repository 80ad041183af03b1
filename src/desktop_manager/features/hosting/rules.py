"""What a hosting is, who may change its sites, and the names of its databases with and without the prefix."""

from desktop_manager.features.organizations.roles import NO_MANAGER_ACCESS, Role

HOSTING_SERVICES = frozenset(("hosting", "web_hosting", "hosting_3", "hebergement_web"))
"""`service_name`s of products on which sites stand (manager-api.md §6)."""

_CHANGE_EVERY_SITE = frozenset({Role.OWNER, Role.ADMIN})


def may_change(role: Role, technical: bool) -> bool:
    """Whether a role lets its user change the settings of a site, with or without the `technical` right on its hosting.

    Owners and administrators change any site, users those of products granted to them (product.md, "Who may"). Of
    roles that this program does not know the server decides.
    """
    if role in NO_MANAGER_ACCESS:
        return False
    return role in _CHANGE_EVERY_SITE or technical


def without_prefix(name: str, prefix: str) -> str:
    """The name as a script may say it while the option is on: "wxyz_mabase" is "mabase".

    A name that does not begin with the prefix, or is nothing but it, has no shorter form and comes back as it is.
    """
    return name[len(prefix) :] if prefix and name.startswith(prefix) and len(name) > len(prefix) else name
