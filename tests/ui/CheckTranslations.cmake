# SPDX-FileCopyrightText: 2026 Likeness contributors
# SPDX-License-Identifier: Apache-2.0

# Fails when a text of the window has no translation in one of resources/translations/.

file(GLOB translations "${SOURCE}/resources/translations/*.ts")
file(GLOB sources "${SOURCE}/ui/*.qml" "${SOURCE}/app/desktop/*.cpp" "${SOURCE}/app/desktop/*.h"
    "${SOURCE}/app/desktop/enrolment/*.cpp" "${SOURCE}/app/desktop/enrolment/*.h"
    "${SOURCE}/app/desktop/report/*.cpp" "${SOURCE}/app/desktop/report/*.h"
    "${SOURCE}/app/capture/*.cpp" "${SOURCE}/app/capture/*.h")
if(NOT translations)
    message(FATAL_ERROR "There are no translations in resources/translations")
endif()
foreach(translation IN LISTS translations)
    cmake_path(GET translation FILENAME name)
    file(COPY "${translation}" DESTINATION "${SCRATCH}")
    # English is what the texts are written in: only plural forms are to be given.
    set(only)
    if(name MATCHES "_en\\.ts$")
        set(only -pluralonly)
    endif()
    execute_process(COMMAND "${LUPDATE}" -silent ${only} -no-obsolete -locations none ${sources} -ts "${SCRATCH}/${name}"
        COMMAND_ERROR_IS_FATAL ANY)
    file(STRINGS "${SCRATCH}/${name}" gaps REGEX "type=\"unfinished\"")
    if(gaps)
        list(LENGTH gaps count)
        message(FATAL_ERROR "${name}: ${count} texts are not translated; build the target update_translations, "
                            "then translate what is marked \"unfinished\"")
    endif()
endforeach()
