# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Names that whoever publishes packages sets, because nobody else can know them. The packages can be made and used without;
# the build then says what they lack.

set(LIKENESS_APP_ID "io.github.likeness_contributors.Likeness" CACHE STRING "The application's id in software catalogues")
set(LIKENESS_HOMEPAGE "" CACHE STRING "Address of the project's page, which has docs/images below it")
set(LIKENESS_MAINTAINER "Likeness contributors <contributors@likeness.invalid>" CACHE STRING
    "Who answers for packages that are made here, as NAME <ADDRESS>")

if(NOT LIKENESS_MAINTAINER MATCHES "^[^<>]+ <[^<>@ ]+@[^<>@ ]+>$")
    message(FATAL_ERROR "LIKENESS_MAINTAINER is \"${LIKENESS_MAINTAINER}\"; it must read NAME <ADDRESS>")
endif()
if(LIKENESS_HOMEPAGE AND NOT LIKENESS_HOMEPAGE MATCHES "^https://[^ ]+[^/ ]$")
    message(FATAL_ERROR "LIKENESS_HOMEPAGE is \"${LIKENESS_HOMEPAGE}\"; it must read https://ADDRESS, without a slash at its end")
endif()
if(NOT LIKENESS_APP_ID MATCHES "^[a-zA-Z_][a-zA-Z0-9_-]*(\\.[a-zA-Z_][a-zA-Z0-9_-]*)+$")
    message(FATAL_ERROR "LIKENESS_APP_ID is \"${LIKENESS_APP_ID}\"; it must read as an address from its end, org.example.Likeness")
endif()

# Only the preset `package` hides paths: what it builds is meant for other computers.
set(likeness_placeholders "")
if(LIKENESS_MAINTAINER MATCHES "\\.invalid>$")
    list(APPEND likeness_placeholders "LIKENESS_MAINTAINER (nobody answers at ${LIKENESS_MAINTAINER})")
endif()
if(NOT LIKENESS_HOMEPAGE)
    list(APPEND likeness_placeholders "LIKENESS_HOMEPAGE (catalogues have no page and no pictures)")
endif()
if(LIKENESS_APP_ID STREQUAL "io.github.likeness_contributors.Likeness")
    list(APPEND likeness_placeholders "LIKENESS_APP_ID (${LIKENESS_APP_ID} is an example)")
endif()
if(likeness_placeholders AND LIKENESS_HIDE_PATHS)
    list(JOIN likeness_placeholders "\n  " likeness_placeholders)
    message(WARNING "Packages that are made here are for trying, not for publishing. Not set:\n  ${likeness_placeholders}\n"
        "packaging/README.md says what each is.")
endif()
