# An empty Debian tree to try things in; sourced by scripts/fresh-machine.sh and packaging/test/run.sh. Needs root and
# debootstrap. The caller sets suite (bookworm), place (where trees are kept), empty and tree (their folders in it), and
# may put NAME=VALUE into the array extra, which goes into the environment of what runs inside.
#
# What this machine needs to reach PyPI and the archive (pip's configuration and local folders, certificates, apt's
# proxy) is carried over. All mounts are in a mount namespace of the caller's, so none is left whatever happens.
# shellcheck shell=bash disable=SC2154

alone() { # SCRIPT ARGUMENT...: starts the script again where its mounts and processes are its own
    [[ ${DM_ALONE:-} == yes ]] && return
    DM_ALONE=yes exec unshare --mount --propagation private --pid --fork --kill-child -- "$@"
}

use_tree_anew() { # a copy of the empty tree, mounted and configured
    rm -rf --one-file-system "$tree"
    cp -a "$empty" "$tree"
    carry_over_configuration
    mount_inside
}

configured_mirror() { # the archive in this machine's apt sources, of either form
    { cat /etc/apt/sources.list /etc/apt/sources.list.d/*.list 2>/dev/null || true; } | awk '$1 == "deb" && $2 ~ /\/(debian|ubuntu)\/?$/ { print $2 }'
    awk '$1 == "URIs:" && $2 ~ /\/(debian|ubuntu)\/?$/ { print $2 }' /etc/apt/sources.list.d/*.sources 2>/dev/null || true
}

make_empty_tree() { # [PACKAGE,...]: what is in it beside Debian's own minimum
    [[ -e $empty/.complete ]] && return
    local mirror=${MIRROR:-$(configured_mirror | head -n 1)}
    echo "Making an empty $suite from $mirror"
    rm -rf "$empty"
    mkdir -p "$place"
    debootstrap --variant=minbase ${1:+--include="$1"} "$suite" "$empty" "$mirror" >"$place/debootstrap.log" ||
        { tail "$place/debootstrap.log"; exit 1; }
    touch "$empty/.complete"
}

carry_over_configuration() {
    local file
    for file in /etc/pip.conf /etc/resolv.conf /etc/hosts /etc/ssl/certs/ca-certificates.crt "$HOME/.config/pip/pip.conf" "$HOME/.pip/pip.conf"; do
        if [[ -e $file ]]; then install -D -m 644 "$file" "$tree${file/#$HOME//root}"; fi
    done
    apt-config dump | grep -i '^Acquire::https\?::' >"$tree/etc/apt/apt.conf.d/90-of-the-host" || true
    printf '#!/bin/sh\nexit 101\n' >"$tree/usr/sbin/policy-rc.d"
    chmod +x "$tree/usr/sbin/policy-rc.d"
}

local_package_folders() { # folders that pip's configuration names
    python3 -m pip config list | grep -oE "(file://)?/[^' ]+" | sed 's|^file://||' | while read -r path; do
        path=${path%/simple} # the files of such an index lie beside it
        if [[ -d $path && $path != /etc/* ]]; then echo "$path"; fi
    done | sort -u
}

mount_inside() {
    # A root that is a mount point of its own: in another one, no such tree could be made in turn (make package-test).
    mount --bind "$tree" "$tree"
    mount -t proc proc "$tree/proc"
    mount --rbind /dev "$tree/dev"
    local folder
    for folder in $(local_package_folders); do
        mkdir -p "$tree$folder"
        mount --rbind "$folder" "$tree$folder"
    done
}

inside() { # COMMAND...: in the tree, with nothing of this machine's environment but what reaching the registries needs
    local carried=()
    mapfile -t carried < <(env | grep -E '^(PIP_|SSL_CERT|REQUESTS_CA|CURL_CA|https?_proxy=|HTTPS?_PROXY=|no_proxy=|NO_PROXY=)')
    env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb "${carried[@]}" "${extra[@]}" \
        chroot "$tree" "$@" </dev/null
}
