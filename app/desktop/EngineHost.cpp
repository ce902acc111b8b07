// SPDX-FileCopyrightText: 2026 Likeness contributors
// SPDX-License-Identifier: Apache-2.0

#include "EngineHost.h"

#include <QtConcurrent/QtConcurrentRun>

namespace likeness {
namespace {

Result<std::shared_ptr<Engine>> createEngine(const EngineOptions& options) {
    Result<std::unique_ptr<Engine>> engine = Engine::create(options);
    if (!engine) {
        return fail(engine);
    }
    return std::shared_ptr<Engine>(*std::move(engine));
}

QString deviceName(ComputeDevice device) {
    switch (device) {
    case ComputeDevice::OpenCl:
        return QStringLiteral("OpenCL");
    case ComputeDevice::OpenClFp16:
        return QStringLiteral("OpenCL FP16");
    case ComputeDevice::Cuda:
        return QStringLiteral("CUDA");
    case ComputeDevice::CudaFp16:
        return QStringLiteral("CUDA FP16");
    case ComputeDevice::Automatic:
    case ComputeDevice::Cpu:
        break;
    }
    return EngineHost::tr("Processor");
}

} // namespace

EngineHost::EngineHost(QObject* parent) : QObject(parent) {
    connect(&m_loading, &QFutureWatcherBase::finished, this, &EngineHost::onLoaded);
}

EngineHost::~EngineHost() = default;

void EngineHost::load(const EngineOptions& options) {
    m_options = options;
    m_engine.reset();
    m_problem = {};
    m_state = State::Loading;
    m_loading.setFuture(QtConcurrent::run(createEngine, options));
    emit stateChanged();
}

void EngineHost::reload() {
    load(m_options);
}

void EngineHost::fail(const Error& error) {
    m_loading.setFuture({});
    m_engine.reset();
    m_problem = Problem::withModelPack(error);
    m_state = State::Failed;
    emit stateChanged();
}

void EngineHost::onLoaded() {
    if (m_loading.future().resultCount() == 0) {
        return;
    }
    Result<std::shared_ptr<Engine>> engine = m_loading.result();
    m_loading.setFuture({}); // lets go of the second reference that the future holds
    if (!engine) {
        fail(engine.error());
        return;
    }
    m_engine = *std::move(engine);
    m_state = State::Ready;
    emit stateChanged();
}

QString EngineHost::packFolder() const {
    return QString::fromStdString(m_options.pack.u8string().empty() ? std::string()
                                                                    : m_options.pack.string());
}

QString EngineHost::pack() const {
    return m_engine ? QString::fromStdString(m_engine->pack().name + ' ' + m_engine->pack().version)
                    : QString();
}

QString EngineHost::packDescription() const {
    return m_engine ? QString::fromStdString(m_engine->pack().description) : QString();
}

QString EngineHost::model() const {
    return m_engine ? QString::fromStdString(m_engine->pack().model.name) : QString();
}

QString EngineHost::device() const {
    if (!m_engine) {
        return {};
    }
    const DeviceProof& proof = m_engine->device();
    const QString hardware = QString::fromStdString(proof.hardware);
    return hardware.isEmpty() ? deviceName(proof.device)
                              : tr("%1: %2").arg(deviceName(proof.device), hardware);
}

QString EngineHost::fallbackReason() const {
    return m_engine ? QString::fromStdString(m_engine->fallbackReason()) : QString();
}

QStringList EngineHost::packFiles() const {
    QStringList lines;
    if (m_engine) {
        for (const PackDescription::File& file : m_engine->pack().files) {
            lines.append(QString::fromStdString(file.role + ": " + file.name + " (" + file.licence + ')'));
        }
    }
    return lines;
}

} // namespace likeness
