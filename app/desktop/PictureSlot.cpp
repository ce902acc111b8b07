// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "PictureSlot.h"

#include <QtConcurrent/QtConcurrentRun>

#include <optional>
#include <utility>
#include <vector>

namespace likeness {

PictureSlot::PictureSlot(Takes takes, QObject* parent) : QObject(parent), m_takes(takes) {
    connect(&m_opening, &QFutureWatcherBase::finished, this, &PictureSlot::onOpened);
    connect(&m_analysing, &QFutureWatcherBase::finished, this, &PictureSlot::onAnalysed);
}

PictureSlot::~PictureSlot() {
    m_opening.future().cancel();
    m_analysing.future().cancel();
}

bool PictureSlot::isBusy() const noexcept {
    return m_state == State::Opening || m_state == State::WaitingForModel || m_state == State::Searching;
}

void PictureSlot::forget() {
    m_opening.future().cancel();
    m_analysing.future().cancel();
    m_opening.setFuture({});
    m_analysing.setFuture({});
    m_name.clear();
    m_opened = {};
    m_analysis = {};
    m_problem = {};
}

void PictureSlot::finish(State state, Problem problem) {
    m_state = state;
    m_problem = std::move(problem);
    emit changed();
}

void PictureSlot::clear() {
    forget();
    finish(State::Empty);
}

void PictureSlot::refuse(const Problem& problem) {
    forget();
    finish(State::Failed, problem);
}

void PictureSlot::open(const PictureSource& source) {
    forget();
    m_name = source.name;
    m_isFaceprintFile = m_takes == Takes::PicturesAndFaceprints && isFaceprintFile(source);
    m_opening.setFuture(QtConcurrent::run(
        [source, isFaceprint = m_isFaceprintFile](QPromise<Result<OpenedPicture>>& promise) {
            promise.addResult(isFaceprint ? openFaceprint(std::get<std::filesystem::path>(source.content))
                                          : openPicture(source, [&promise] { return promise.isCanceled(); }));
        }));
    finish(State::Opening);
}

void PictureSlot::onOpened() {
    if (m_opening.isCanceled() || m_opening.future().resultCount() == 0) {
        return;
    }
    Result<OpenedPicture> opened = m_opening.result();
    m_opening.setFuture({});
    if (!opened) {
        finish(State::Failed, m_isFaceprintFile ? Problem::withFaceprint(opened.error())
                                                : Problem::withPicture(opened.error()));
        return;
    }
    m_opened = *std::move(opened);
    if (isFaceprint()) {
        m_analysis.faceprint = m_opened.faceprint;
        finish(State::FaceFound);
        return;
    }
    analyse();
}

void PictureSlot::setEngine(std::shared_ptr<Engine> engine) {
    if (m_engine == engine) {
        return;
    }
    m_engine = std::move(engine);
    if (m_engine && !m_opened.image.isEmpty()) {
        m_analysis = {};
        analyse();
    }
}

void PictureSlot::analyse() {
    if (!m_engine) {
        finish(State::WaitingForModel);
        return;
    }
    work([engine = m_engine, image = m_opened.image](const IsCancelled& isCancelled) {
        return analysePicture(*engine, image, isCancelled);
    });
}

void PictureSlot::takeFace(int face) {
    if (m_state != State::FaceFound || !m_engine || face < 0 || face >= faces().count()) {
        return;
    }
    work([engine = m_engine, picture = m_analysis, place = static_cast<std::size_t>(face)](
             const IsCancelled&) { return analyseChosenFace(*engine, picture, place); });
}

void PictureSlot::takeNextFace() {
    const std::vector<FaceBox>& faces = m_analysis.faces;
    if (faces.size() < 2) {
        return;
    }
    const auto leftOf = [&faces](std::size_t face) {
        return std::pair(faces[face].topLeft.x, faces[face].topLeft.y);
    };
    std::size_t first = 0;
    std::optional<std::size_t> next;
    for (std::size_t face = 1; face < faces.size(); ++face) {
        if (leftOf(face) < leftOf(first)) {
            first = face;
        }
        if (leftOf(face) > leftOf(0) && (!next || leftOf(face) < leftOf(*next))) {
            next = face;
        }
    }
    takeFace(static_cast<int>(next.value_or(first)));
}

void PictureSlot::work(std::function<Result<PictureAnalysis>(const IsCancelled&)> job) {
    m_analysing.setFuture(
        QtConcurrent::run([job = std::move(job)](QPromise<Result<PictureAnalysis>>& promise) {
            promise.addResult(job([&promise] { return promise.isCanceled(); }));
        }));
    finish(State::Searching);
}

void PictureSlot::onAnalysed() {
    if (m_analysing.isCanceled() || m_analysing.future().resultCount() == 0) {
        return;
    }
    Result<PictureAnalysis> analysis = m_analysing.result();
    m_analysing.setFuture({});
    if (!analysis) {
        finish(State::Failed, Problem::withPicture(analysis.error()));
        return;
    }
    m_analysis = *std::move(analysis);
    if (!m_analysis.display.isEmpty()) {
        m_opened.image = m_analysis.image;
        m_opened.display = m_analysis.display;
    }
    if (m_analysis.faces.empty()) {
        finish(State::NoFace, Problem::noFace());
    } else {
        finish(State::FaceFound);
    }
}

void PictureSlot::swapWith(PictureSlot& other) {
    std::swap(m_name, other.m_name);
    std::swap(m_isFaceprintFile, other.m_isFaceprintFile);
    std::swap(m_opened, other.m_opened);
    std::swap(m_analysis, other.m_analysis);
    std::swap(m_problem, other.m_problem);
    std::swap(m_state, other.m_state);
    const QFuture<Result<OpenedPicture>> opening = m_opening.future();
    const QFuture<Result<PictureAnalysis>> analysing = m_analysing.future();
    m_opening.setFuture(other.m_opening.future());
    m_analysing.setFuture(other.m_analysing.future());
    other.m_opening.setFuture(opening);
    other.m_analysing.setFuture(analysing);
    emit changed();
    emit other.changed();
}

} // namespace likeness
