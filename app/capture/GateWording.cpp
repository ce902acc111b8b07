// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "GateWording.h"

#include <QtCore/QCoreApplication>

#include <array>
#include <string>

namespace likeness {
namespace {

/// What lupdate is to find; the sentences are the engine's (QualityGate.cpp).
[[maybe_unused]] constexpr std::array kSentences{
    QT_TRANSLATE_NOOP("QualityGate", "Several faces: only one person may be in the picture."),
    QT_TRANSLATE_NOOP("QualityGate", "Too small: come closer to the camera."),
    QT_TRANSLATE_NOOP("QualityGate", "Cut off: move to the middle of the picture."),
    QT_TRANSLATE_NOOP("QualityGate", "Too dark: turn to the light."),
    QT_TRANSLATE_NOOP("QualityGate", "Too bright: turn away from the light."),
    QT_TRANSLATE_NOOP("QualityGate", "Turned away: look straight at the camera."),
    QT_TRANSLATE_NOOP("QualityGate", "Looking up: lower the chin a little."),
    QT_TRANSLATE_NOOP("QualityGate", "Looking down: raise the chin a little."),
    QT_TRANSLATE_NOOP("QualityGate", "Tilted: hold the head upright."),
    QT_TRANSLATE_NOOP("QualityGate", "Blurred: hold still, and see that the lens is clean."),
    QT_TRANSLATE_NOOP("QualityGate", "Eyes closed: open them and look at the camera."),
    QT_TRANSLATE_NOOP("QualityGate", "Eyes hard to see: take off dark glasses and brush hair aside."),
    QT_TRANSLATE_NOOP("QualityGate", "Mouth hard to see: take off a mask or scarf."),
    QT_TRANSLATE_NOOP("QualityGate", "Mouth open: close it and relax."),
    QT_TRANSLATE_NOOP("QualityGate", "Lit from one side: turn to the light."),
    QT_TRANSLATE_NOOP("QualityGate", "Flat light: use a clearer light."),
    QT_TRANSLATE_NOOP("QualityGate", "Compressed too much: use the original picture."),
    QT_TRANSLATE_NOOP("QualityGate", "Coloured light: use white light."),
    QT_TRANSLATE_NOOP("QualityGate", "Busy background: use a plain wall."),
    QT_TRANSLATE_NOOP("QualityGate", "Not good enough: take another picture."),
    QT_TRANSLATE_NOOP("QualityGate",
                      "Quality not known: take another picture; if that does not help, install the model "
                      "pack again."),
};

} // namespace

QString sentenceFor(RefusalCode code) {
    return QCoreApplication::translate("QualityGate", std::string(guidance(code)).c_str());
}

} // namespace likeness
