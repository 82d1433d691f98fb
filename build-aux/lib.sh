# What ./build-aux/run and ./build-aux/test share: installing what is missing, fetching the pictures, building.
# Sourced, not run; the caller stands in the root of the tree.

say() { printf '\033[1m== %s\033[0m\n' "$*"; }
fail() { printf 'Error: %s\n' "$*" >&2; exit 1; }

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    fail "packages are missing and there is no sudo. As root, run: $*"
  fi
}

# ensure_packages run|test: installs what packages.txt names and this system lacks.
ensure_packages() {
  wanted=$(awk -v also="$1" '$1 == "run" || $1 == also { print $2 }' build-aux/packages.txt)
  command -v npm >/dev/null 2>&1 || wanted="$wanted nodejs npm"
  if ! command -v dpkg-query >/dev/null 2>&1; then
    say "This is not Debian; expecting the packages of build-aux/packages.txt to be here under their own names"
    return
  fi
  missing=
  for package in $wanted; do
    dpkg-query -W -f '${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || missing="$missing $package"
  done
  [ -n "$missing" ] || return 0
  say "Installing:$missing"
  as_root apt-get update -qq
  # shellcheck disable=SC2086
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
}

# configure FOLDER [MESON OPTION…]: when it is new.
configure() {
  folder=$1
  shift
  build-aux/fetch-packages build-aux/art build/art
  [ ! -f "$folder/build.ninja" ] || return 0
  say "Configuring $folder"
  meson setup "$folder" -Dart="$PWD/build/art/node_modules" "$@" >"$folder.log" 2>&1 || { cat "$folder.log"; fail "meson could not configure $folder"; }
  mv "$folder.log" "$folder/"
}

# build FOLDER [MESON OPTION…]: configures when it is new, and compiles.
build() {
  configure "$@"
  say "Building $1"
  ninja -C "$1" --quiet
}

# configure_sanitized: build-sanitize, where the address and undefined-behaviour sanitizers watch; the art is that of build.
configure_sanitized() {
  configure build-sanitize -Db_sanitize=address,undefined -Db_lundef=false -Dbuildtype=debug -Doptimization=1 -Dart_pack=build/data/pentimento-art.gresource
}

# sanitized COMMAND…: as its tests are run.
sanitized() {
  env ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1:intercept_strstr=0 LSAN_OPTIONS=suppressions="$PWD/build-aux/leaks.supp" UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1 "$@"
}
