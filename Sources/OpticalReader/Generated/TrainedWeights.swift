// Made from Resources/weights.yaml by Scripts/generate-weights.py. Do not edit by hand.
// swift-format-ignore-file

extension Weights {
  /// The shipped weights' file.
  static let trainedSource = ##"""
    # What the choice has learned; made by `measurand train`. Worth is in log-odds that a
    # candidate is the answer rather than nothing; a feature that is not named is worth nothing.
    format: 1
    tables:
      frontal:
        bias: 1.327
        lineAgrees: 3.241
        lineDisagrees: -2.658
        lineOblique: -1.068
        lineTilted: 2.478
        sideAgrees: 2.250
        sideDisagrees: -1.852
        upright: 0.848
        level: -1.628
        slanted: 1.048
        biggerBeside: -2.574
        behindBeside: 0.435
        shorterLine: -1.329
        baseEdge: 1.404
        flatterEdge: 1.632
        biggerEdge: 0.977
        viewAgrees: 1.452
        viewDisagrees: -1.185
        twinLineAgrees: 1.637
        twinLineDisagrees: -1.568
        oddUnit: -2.889
        announced: 2.364
        denied: -2.730
        otherAnnounced: -2.813
        letterAgrees: 3.542
        letterDisagrees: -2.893
        twinAnnounced: 0.125
        twinDenied: -1.106
        tableAgrees: 1.382
        tableDisagrees: -2.500
        placeAgrees: 1.537
        placeDisagrees: -0.926
        biggest: 0.188
        later: -0.960
        repeated: 0.396
        borrowed: -1.456
        inSentence: -2.429
        smallPrint: -0.628
        doubtfulText: -1.584
        afterList: -0.380
        exactlyThree: 0.449
        onlyCandidate: -0.328
        usualSize: 1.368
        commonSize: 0.201
        usualUnit: 0.464
      depth:
        bias: -1.942
        lineAgrees: 3.600
        lineDisagrees: -3.421
        lineTilted: 1.800
        sideAgrees: 1.500
        sideDisagrees: 0.420
        upright: 1.000
        level: -1.347
        slanted: 0.976
        biggerBeside: 0.058
        behindBeside: 0.422
        shorterLine: -0.681
        baseEdge: 1.001
        flatterEdge: 0.465
        biggerEdge: 1.440
        viewAgrees: 2.668
        viewDisagrees: -1.003
        twinLineAgrees: 1.500
        twinLineDisagrees: -1.500
        oddUnit: -2.706
        announced: 3.062
        denied: -2.642
        otherAnnounced: -2.502
        letterAgrees: 3.138
        letterDisagrees: -3.048
        twinAnnounced: 0.023
        twinDenied: -0.983
        tableAgrees: 1.500
        tableDisagrees: -2.500
        placeAgrees: 1.605
        placeDisagrees: -0.915
        biggest: -1.392
        later: 0.088
        repeated: 0.637
        borrowed: -1.342
        inSentence: -2.000
        smallPrint: -0.519
        doubtfulText: -1.435
        afterList: -0.901
        thirdMeasure: 0.940
        exactlyThree: 1.036
        onlyCandidate: -0.051
        usualSize: 0.270
        commonSize: -0.312
        claimed: -2.140
        leftOver: 1.296
        leftOverFew: 0.092
        valueClaimed: -0.072
      plain:
        bias: 0.224
        announced: 3.547
        denied: -4.062
        otherAnnounced: -2.402
        letterAgrees: 1.000
        letterDisagrees: -1.000
        twinAnnounced: 0.845
        twinDenied: -2.096
        tableAgrees: 1.032
        tableDisagrees: -1.500
        biggest: 0.342
        later: -2.192
        repeated: 1.221
        borrowed: -0.610
        inSentence: -0.743
        looseUnit: -1.500
        smallPrint: -0.219
        doubtfulText: -2.036
        afterList: -1.082
        exactlyThree: 0.196
        onlyCandidate: 1.406
        usualSize: 2.369
        commonSize: 1.389
        usualUnit: 1.349
    calibration:
      answered: {slope: 1.085, intercept: 0.247}
      blank: {slope: 0.283, intercept: 1.276}
    empty_shares:
      depth: 0.463
      height: 0.053
      item_volume: 0.367
      item_weight: 0.319
      maximum_weight_recommendation: 0.350
      voltage: 0.205
      wattage: 0.193
      width: 0.029
    precision:
      - {wanted: 0.700, confidence: 0.010, recall: 0.919}
      - {wanted: 0.710, confidence: 0.010, recall: 0.919}
      - {wanted: 0.720, confidence: 0.010, recall: 0.919}
      - {wanted: 0.730, confidence: 0.010, recall: 0.919}
      - {wanted: 0.740, confidence: 0.010, recall: 0.919}
      - {wanted: 0.750, confidence: 0.010, recall: 0.919}
      - {wanted: 0.760, confidence: 0.010, recall: 0.919}
      - {wanted: 0.770, confidence: 0.010, recall: 0.919}
      - {wanted: 0.780, confidence: 0.010, recall: 0.919}
      - {wanted: 0.790, confidence: 0.010, recall: 0.919}
      - {wanted: 0.800, confidence: 0.010, recall: 0.919}
      - {wanted: 0.810, confidence: 0.010, recall: 0.919}
      - {wanted: 0.820, confidence: 0.010, recall: 0.919}
      - {wanted: 0.830, confidence: 0.010, recall: 0.919}
      - {wanted: 0.840, confidence: 0.010, recall: 0.919}
      - {wanted: 0.850, confidence: 0.010, recall: 0.919}
      - {wanted: 0.860, confidence: 0.010, recall: 0.919}
      - {wanted: 0.870, confidence: 0.010, recall: 0.919}
      - {wanted: 0.880, confidence: 0.010, recall: 0.919}
      - {wanted: 0.890, confidence: 0.010, recall: 0.919}
      - {wanted: 0.900, confidence: 0.058, recall: 0.919}
      - {wanted: 0.910, confidence: 0.135, recall: 0.919}
      - {wanted: 0.920, confidence: 0.271, recall: 0.915}
      - {wanted: 0.930, confidence: 0.311, recall: 0.915}
      - {wanted: 0.940, confidence: 0.402, recall: 0.915}
      - {wanted: 0.950, confidence: 0.588, recall: 0.904}
      - {wanted: 0.960, confidence: 0.782, recall: 0.851}
      - {wanted: 0.970, confidence: 0.892, recall: 0.779}
      - {wanted: 0.980, confidence: 0.911, recall: 0.743}
    report: |
      Trained on adjudicated.csv: 599 rows of 360 pictures.
      Cross-validated by picture, 5 folds, seed 1, regularisation 0.3:

      attribute                          F1 95 % interval precision recall   rows     TP     FP     FN     TN  left blank
      depth                           0.812   0.698-0.904     0.743  0.897     65     26      9      3     27    27 of 30
      height                          0.957   0.924-0.981     0.934  0.980    111     99      7      2      3      3 of 5
      item_volume                     0.882   0.733-0.977     0.938  0.833     28     15      1      3      9     9 of 10
      item_weight                     0.967   0.940-0.987     0.954  0.981    158    104      5      2     47    47 of 50
      maximum_weight_recommendation   0.960   0.889-1.000     0.960  0.960     38     24      1      1     12    12 of 13
      voltage                         0.954   0.897-1.000     0.969  0.939     42     31      1      2      8      8 of 8
      wattage                         0.929   0.861-0.979     0.975  0.886     55     39      1      5     10    10 of 10
      width                           0.958   0.926-0.984     0.929  0.989    102     92      7      1      2      2 of 2
      all                             0.944   0.925-0.960     0.931  0.958    599    430     32     19    118  118 of 128
      Errors: wrong number 17, right number with wrong unit 0, another attribute's value 5, missing 19, should have been empty 10.

      F1 with the rules' weights alone: 0.942
      F1 in the mix of attributes: 0.936, with the rules' alone 0.929
      Expected calibration error of the answers' confidences: 0.025
      Asked for a precision of 0.8: 0.891 on pictures not trained on, recall 0.919
      Asked for a precision of 0.9: 0.900 on pictures not trained on, recall 0.919
      Asked for a precision of 0.95: 0.949 on pictures not trained on, recall 0.900

    """##
}
